package dev.aludel.demo.chinook;

import dev.aludel.demo.chinook.report.Report;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;

/** Shows all reports, each in a session of its own so that none finds what another one has read. */
final class ReportStep {

  private final Stage stage;

  ReportStep(Stage stage) {
    this.stage = stage;
  }

  void report() {
    SessionFactory sessions = SessionFactory.of(stage.engine());
    for (Report report : Report.all()) {
      Meter meter = stage.begin(report.title());
      try (Session session = sessions.open()) {
        stage.screen().show(report.run(session));
      }
      stage.end(meter);
    }
  }
}
