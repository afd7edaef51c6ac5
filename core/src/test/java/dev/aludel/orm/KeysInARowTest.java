package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.model.City;
import dev.aludel.orm.model.Country;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys that several rows change at once, where one gets what another had. */
class KeysInARowTest {

  private final OrmDatabase database =
      new OrmDatabase(DatabaseServer.H2, Country.class, City.class);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void takesEachKeyBackOnceForWhatWasLoadedMeanwhile() {
    try (Session session = database.open()) {
      Country first = new Country("a", "first");
      Country second = new Country("b", "second");
      first.getCities().add(new City("one"));
      second.getCities().add(new City("two"));
      session.addAll(List.of(first, second));
      session.commit();
      session.expungeAll();
    }
    try (Session session = database.open()) {
      Country second = session.getOne(Country.class, "b");
      Country first = session.getOne(Country.class, "a");
      second.setCode("c");
      session.flush();
      first.setCode("b");
      session.flush();
      List<City> cities = session.scalars(select(City.class)).all();
      assertThat(cities).extracting(City::getCountryCode).containsExactlyInAnyOrder("b", "c");

      session.rollback();

      assertThat(cities)
          .allMatch(city -> session.get(
                  City.class, List.of(city.getName().equals("one") ? "a" : "b", city.getName()))
              == city);
    }
  }
}
