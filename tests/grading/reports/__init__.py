"""From the records to pages and spreadsheets."""
