"""Gradebooks of the shape in which each LMS writes them: Ann, Bo, and others."""

MOODLE = (
    '\ufeffIdentifier,"Full name","Email address",Status,Grade,"Maximum Grade",'
    '"Grade can be changed","Last modified (submission)","Last modified (grade)",'
    '"Feedback comments"\r\n'
    '"Participant 1001","Ann Á",ann@example.org,"Submitted for grading",,12.00,Yes,'
    '"Friday, 1 May 2026, 9:00 AM",-,\r\n'
    '"Participant 1002","Bo, Jr",bo@example.org,"Submitted for grading",,12.00,Yes,-,-,"well\n'
    'made"\r\n'
    '"Participant 1003",Cy,cy@example.org,"No submission",,12.00,Yes,-,-,\r\n'
)
CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Essay (11),Optimization methods (12),"
    "Current Score,Final Score\n"
    ",,,,,,Manual Posting,,\n"
    "    Points Possible,,,,,5.00,12.00,(read only),(read only)\n"
    '"Á, Ann",1001,S1,ann,One,4.00,,80.00,80.00\n'
    '"Jr, Bo",1002,S2,bo,One,,,,\n'
    '"Student, Test",9999,,abc,One,,,,\n'
)
BLACKBOARD = (
    '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Availability"\t'
    '"Optimization methods [Total Pts: 12 Score] |4711"\t"Total [Total Pts: up to 12 Score] |1"\r\n'
    '"Á"\t"Ann"\t"ann_a"\t"1"\t"Yes"\t""\t"0.00"\r\n'
    '"Jr"\t"Bo"\t"bo"\t"2"\t"Yes"\t""\t"0.00"\r\n'
)
BRIGHTSPACE = (
    "OrgDefinedId,Username,Last Name,First Name,"
    "Optimization methods Points Grade <Numeric MaxPoints:12 Weight:10 Category:Home>,"
    "End-of-Line Indicator\n"
    "#1001,#ann,Á,Ann,,#\n#1002,#bo,Jr,Bo,3,#\n#1003,#cy,Ann,Jo,,#\n#1004,#cy2,Ann,Jo,,#\n"
)
GRADESCOPE = (
    "First Name,Last Name,SID,Email,Sections,Total Score,Max Points,Status,Submission ID\n"
    "Ann,Á,1,ann@example.org,,,12.0,Ungraded,1001\n"
    "Bo,Jr,2,bo@example.org,,,12.0,Ungraded,1002\n"
    "Cy,Of Bo's group,3,cy@example.org,,,12.0,Ungraded,1002\n"
    "No,Body,4,no@example.org,,,12.0,Missing,\n"
)
GITHUB = (
    "assignment_name,assignment_url,starter_code_url,github_username,roster_identifier,"
    "student_repository_name,student_repository_url,submission_timestamp,points_awarded,"
    "points_available\n"
    "om,u,u,ann,Ann Á,om-ann,u,2026-05-01 09:00:00 UTC,0,0\n"
    "om,u,u,bo,,om-bo,u,2026-05-01 09:00:00 UTC,0,0\n"
)

# Of each: its gradebook, the encoding that it has, Ann's file and Bo's, the column of marks, and
# where Ann's page goes.
FORMS = {
    "moodle": (
        MOODLE,
        "utf-8",
        "Ann Á_1001_assignsubmission_file/home work.ipynb",
        "Bo, Jr_1002_assignsubmission_file_/a/b.ipynb",
        4,
        "Ann Á_1001_assignsubmission_file/feedback.html",
    ),
    "canvas": (
        CANVAS,
        "utf-8",
        "aann_LATE_1001_55_home_work.ipynb",
        "jrbo_1002_56_hw-2.ipynb",
        6,
        "aann_LATE_1001_55_feedback.html",
    ),
    "blackboard": (
        BLACKBOARD,
        "utf-16",
        "Optimization_methods_ann_a_attempt_2026-05-01-09-00-00_hw.ipynb",
        "Optimization_methods_bo_attempt_2026-05-01-09-00-01_hw_2.ipynb",
        5,
        "ann_a_feedback.html",
    ),
    "brightspace": (
        BRIGHTSPACE,
        "utf-8",
        "77-55 - Ann Á - May 1, 2026 900 AM/hw.ipynb",
        "78-55 - Bo Jr - May 1, 2026 901 AM/hw.ipynb",
        4,
        "77-55 - Ann Á - May 1, 2026 900 AM/feedback.html",
    ),
    "gradescope": (
        GRADESCOPE,
        "utf-8",
        "assignment_9_export/submission_1001/hw.ipynb",
        "assignment_9_export/submission_1002/hw.ipynb",
        5,
        "submission_1001/feedback.html",
    ),
    "github": (
        GITHUB,
        "utf-8",
        "om-ann/Optimization_methods.ipynb",
        "om-bo/sub/x.ipynb",
        8,
        "om-ann/FEEDBACK.md",
    ),
}
