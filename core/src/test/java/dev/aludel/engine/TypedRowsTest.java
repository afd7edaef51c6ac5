package dev.aludel.engine;

import static dev.aludel.fixture.Tables.ADDRESSES;
import static dev.aludel.fixture.Tables.ADDRESS_USER;
import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.EMAIL;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.ResultException;
import dev.aludel.fixture.Tables;
import dev.aludel.sql.Row2;
import dev.aludel.sql.Row4;
import dev.aludel.sql.Row5;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypedRowsTest {

  private final Engine engine = Engine.create("jdbc:h2:mem:");
  private final Connection connection = engine.connect();

  private record Person(String name, int age) {}

  private record Named(String name) {}

  private static final class Strict {
    Strict(String name, Integer age) {
      throw new IllegalStateException("nobody is called " + name);
    }
  }

  private static final class Two {
    private final String text;

    Two(String name, Integer age) {
      text = name + age;
    }

    Two(String name, Object age) {
      text = age + name;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @BeforeEach
  void fill() {
    Tables.METADATA.createAll(connection);
    connection.execute(insert(USERS).values(NAME, "ed").values(AGE, 30).row("wendy", 20));
    connection.execute(insert(ADDRESSES).values(ADDRESS_USER, 1).values(EMAIL, "ed@x"));
  }

  @AfterEach
  void close() {
    connection.close();
    engine.close();
  }

  @Test
  void givesValuesTheirTypesWithoutCasts() {
    Row2<String, Integer> two =
        connection.execute(select(NAME, AGE).where(NAME.eq("ed"))).one();
    String name = two.component1();
    Integer age = two.component2();
    assertThat(name + age).isEqualTo("ed30");

    Row4<Integer, String, Integer, String> four =
        connection.execute(select(USER_ID, NAME, AGE, EMAIL).join(ADDRESSES)).one();
    String email = four.component4();
    assertThat(email).isEqualTo("ed@x");

    Row5<Integer, String, Integer, String, Integer> five = connection
        .execute(select(USER_ID, NAME, AGE, EMAIL, ADDRESS_USER).join(ADDRESSES))
        .one();
    Integer user = five.component5();
    assertThat(user).isEqualTo(1);
    assertThat(connection
            .execute(select(USER_ID, NAME, AGE, EMAIL, ADDRESS_USER, USER_ID).join(ADDRESSES))
            .one()
            .asList())
        .hasSize(6);
  }

  @Test
  void givesTypesToWhatAChangeReturns() {
    Row2<Integer, String> made = connection
        .execute(insert(USERS).values(NAME, "jack").returning(USER_ID, NAME))
        .one();
    Integer id = made.component1();

    assertThat(id).isEqualTo(3);
  }

  @Test
  void makesRecordsAndOtherObjects() {
    assertThat(connection
            .execute(select(NAME, AGE).orderBy(NAME))
            .into(Person.class)
            .all())
        .containsExactly(new Person("ed", 30), new Person("wendy", 20));
    assertThat(connection.execute(select(NAME).orderBy(NAME)).into(Named.class).all())
        .isEqualTo(List.of(new Named("ed"), new Named("wendy")));
  }

  @Test
  void saysWhyARowMakesNoObject() {
    assertThatThrownBy(
            () -> connection.execute(select(AGE, NAME)).into(Person.class).all())
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("Person has no constructor for a row of (Integer, String).")
        .hasMessageContaining("Its constructors: (String, int).");
    assertThatThrownBy(
            () -> connection.execute(select(NAME, AGE)).into(Two.class).all())
        .hasMessageContaining("several constructors");
    assertThatThrownBy(
            () -> connection.execute(select(NAME, AGE)).into(Strict.class).all())
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("constructor-failed")
        .hasCauseInstanceOf(IllegalStateException.class);

    connection.execute(insert(USERS).values(NAME, "zoe"));
    assertThatThrownBy(() -> connection
            .execute(select(NAME, AGE).orderBy(NAME))
            .into(Person.class)
            .all())
        .hasMessageContaining("takes int, and a row has NULL");
  }
}
