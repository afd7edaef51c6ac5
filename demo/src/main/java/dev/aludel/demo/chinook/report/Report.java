package dev.aludel.demo.chinook.report;

import dev.aludel.orm.Session;
import java.util.List;

/** A question with its answer as a table. */
public interface Report {

  String title();

  TextTable run(Session session);

  /** All reports, in the order of the demo. */
  static List<Report> all() {
    return List.of(
        new TopCustomers(),
        new BestSellingArtists(),
        new StaffHierarchy(),
        new MonthlySales(),
        new LongestPlaylists());
  }
}
