"""Starts Broadsheet with Airflow (2.9 or later, 3): yesterday's news, every morning.

It needs the provider apache-airflow-providers-apache-spark. The workers need a spark-submit and a copy of Broadsheet
in HOME. Schedule DAGs that wait for new reports on the asset OUTPUT/latest.json.
"""

import re
from datetime import datetime, timedelta, timezone

from airflow.exceptions import AirflowFailException
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.timetables.interval import CronDataIntervalTimetable

try:
    from airflow.sdk import DAG, Asset
except ImportError:  # Airflow 2
    from airflow import DAG
    from airflow.datasets import Dataset as Asset

HOME = "/srv/broadsheet"
OUTPUT = "s3a://lake/reports"


class BroadsheetOperator(SparkSubmitOperator):
    """Does not retry what will fail again: wrong usage (2), input that fails a check (3)."""

    def execute(self, context):
        try:
            return super().execute(context)
        except Exception as error:
            if re.search(r"code is: [23]\b", str(error)):
                raise AirflowFailException(str(error)) from error
            raise


with DAG(
    dag_id="broadsheet_daily",
    schedule=CronDataIntervalTimetable("30 5 * * *", timezone="UTC"),
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
):
    BroadsheetOperator(
        task_id="report",
        application=f"{HOME}/broadsheet.jar",
        java_class="org.broadsheet.Main",
        application_args=[
            "report",
            "all",
            f"@{HOME}/jobs/daily.args",
            "--output",
            OUTPUT,
            "--to",
            "{{ data_interval_start | ds }}",
        ],
        deploy_mode="client",  # spark-submit then ends with the exit code of the run
        driver_memory="2g",
        retries=3,
        retry_delay=timedelta(minutes=15),
        execution_timeout=timedelta(hours=6),
        outlets=[Asset(uri=f"{OUTPUT}/latest.json")],
    )
