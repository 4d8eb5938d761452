# The lesson in JupyterLab:  docker build -t optimization-methods .
#                            docker run --rm -p 127.0.0.1:8888:8888 optimization-methods
# then open the address with the token that it prints. Work stays in the container: to keep it in
# this folder, add  -v "$PWD":/lesson
FROM python:3.13-slim
RUN useradd --create-home learner && mkdir /lesson && chown learner /lesson
WORKDIR /lesson
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY --chown=learner . .
USER learner
EXPOSE 8888
CMD ["python", "-m", "jupyterlab", "--ip=0.0.0.0", "--no-browser", "Optimization_methods.ipynb"]
