package dev.aludel.demo.chinook.load;

import dev.aludel.demo.chinook.model.Employee;
import dev.aludel.demo.chinook.source.ChinookSource;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;

/**
 * Loads the store in a few units of work: objects are made and tied together, the session is given the outermost ones
 * and finds the others by itself, and each commit writes what has gathered, parents first and in batches.
 */
public final class Loader {

  private final SessionFactory sessions;
  private final int unitSize;

  /**
   * @param sessions should not expire on commit: a later unit refers to objects of an earlier one, and there is no
   *     reason to read them again
   * @param unitSize commit when at least that many new objects have gathered
   */
  public Loader(SessionFactory sessions, int unitSize) {
    this.sessions = sessions;
    this.unitSize = unitSize;
  }

  /**
   * Loads everything.
   *
   * @return how many units of work it took
   */
  public int load(ChinookSource source) {
    try (Session session = sessions.open()) {
      UnitsOfWork units = new UnitsOfWork(session, unitSize);
      CatalogueBuilder catalogue = new CatalogueBuilder(source);
      ById<Employee> staff = new StaffBuilder().build(source);
      units.write(catalogue.artists());
      units.write(staff.all());
      units.write(new SalesBuilder(staff, catalogue.tracks()).build(source));
      units.write(catalogue.playlists());
      return units.count();
    }
  }
}
