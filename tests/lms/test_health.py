from lms import clock
from lms.jobs.models import Heartbeat


class TestReadiness:
    def test_waits_for_a_worker(self, browser):
        answer = browser.client.get("/readyz")

        assert (answer.status_code, answer.json["worker"]) == (503, False)

    def test_holds_while_a_worker_beats(self, browser, make):
        make.save(Heartbeat(worker="one", seen_at=clock.now()))

        assert browser.client.get("/readyz").status_code == 200


class TestMetrics:
    def test_stay_closed_without_the_token(self, browser):
        assert browser.client.get("/metrics").status_code == 404

    def test_open_to_the_token(self, browser):
        answer = browser.client.get("/metrics", headers={"Authorization": "Bearer counting"})

        assert answer.status_code == 200
