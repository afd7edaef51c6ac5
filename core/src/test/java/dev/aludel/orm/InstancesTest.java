package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.SessionException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.model.City;
import dev.aludel.orm.model.Country;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class InstancesTest {

  private final OrmDatabase database;

  InstancesTest(DatabaseServer server) {
    database = new OrmDatabase(server, Country.class, City.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void takesItsRowFromAnInstanceSoThatItCanBeAddedAsANewOne() {
    try (Session session = database.open()) {
      Country country = new Country("at", "Austria");
      session.add(country);
      session.flush();

      Instances.makeTransient(country);
      assertThat(Inspect.state(country).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
      assertThat(session.contains(country)).isFalse();
      country.setCode("de");
      session.add(country);
      session.commit();

      assertThat(session.getOne(Country.class, "at")).isNotSameAs(country);
      assertThat(session.getOne(Country.class, "de")).isSameAs(country);
    }
  }

  @Test
  void givesAnInstanceTheRowWithItsKeyWithoutSql() {
    database.sessions().begin(session -> session.add(new Country("at", "Austria")));
    Country country = new Country("at", "?");
    database.sql();

    Instances.makeDetached(country);
    assertThat(Inspect.state(country).lifecycle()).isEqualTo(LifecycleState.DETACHED);
    try (Session session = database.open()) {
      session.add(country);
      assertThat(database.sql()).isEmpty();
      assertThat(country.getName()).isEqualTo("Austria");

      assertThatThrownBy(() -> Instances.makeDetached(country))
          .isInstanceOf(SessionException.class)
          .hasMessageContaining("[still-held]");
    }
    assertThatThrownBy(() -> Instances.makeDetached(country))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("[has-row]");
    assertThatThrownBy(() -> Instances.makeDetached(new City("Graz")))
        .isInstanceOf(SessionException.class)
        .hasMessageContaining("[without-key]");
  }
}
