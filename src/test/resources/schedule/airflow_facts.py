"""Runs a DAG file where there is no Airflow, and prints as JSON what it asks of one.

The names it imports are here as classes that keep what they are given. The operator ends as the exit code says
that stands in EXIT, in the words of Airflow's hook.
"""

import json
import runpy
import sys
import types

made = []
EXIT = {"code": 0}


def recorder(name):
    def keep(self, *args, **kwargs):
        self.given = {"class": type(self).__name__, "args": list(args), **kwargs}
        made.append(self.given)

    return type(name, (), {"__init__": keep, "__enter__": lambda s: s, "__exit__": lambda s, *e: None})


def module(name, **members):
    parts = name.split(".")
    for i in range(1, len(parts) + 1):
        sys.modules.setdefault(".".join(parts[:i]), types.ModuleType(parts[i - 1]))
    vars(sys.modules[name]).update(members)


class AirflowException(Exception):
    pass


class AirflowFailException(AirflowException):
    pass


class SparkSubmitOperator(recorder("Operator")):
    def execute(self, context):
        if EXIT["code"]:
            raise AirflowException(f"Cannot execute: spark-submit. Error code is: {EXIT['code']}.")


dag, asset = recorder("DAG"), recorder("Asset")
module("airflow.exceptions", AirflowException=AirflowException, AirflowFailException=AirflowFailException)
module("airflow.providers.apache.spark.operators.spark_submit", SparkSubmitOperator=SparkSubmitOperator)
module("airflow.timetables.interval", CronDataIntervalTimetable=recorder("Timetable"))
if sys.argv[2] == "2":
    module("airflow", DAG=dag)
    module("airflow.datasets", Dataset=asset)
else:
    module("airflow.sdk", DAG=dag, Asset=asset)

operator = runpy.run_path(sys.argv[1])["BroadsheetOperator"](task_id="tried")
made.pop()


def ending(code):
    EXIT["code"] = code
    try:
        operator.execute({})
        return "succeeded"
    except AirflowFailException:
        return "failed"
    except AirflowException:
        return "up for retry"


def plain(value):
    return getattr(value, "given", None) or str(value)


print(json.dumps({"made": made, "endings": {str(c): ending(c) for c in (0, 1, 2, 3, 4, 137)}}, default=plain))
