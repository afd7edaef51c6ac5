package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.DetachedInstanceException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.AttributeHistory;
import dev.aludel.orm.model.Seat;
import dev.aludel.orm.model.Seat.Room;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known of old values, and what is loaded to know it. */
@ParameterizedClass
@EnumSource
class HistoryTest {

  private final OrmDatabase database;
  private final Session session;
  private final Room red = new Room();
  private final Room blue = new Room();
  private final Seat seat = new Seat(5, red);

  HistoryTest(DatabaseServer server) {
    database = new OrmDatabase(server, Seat.class, Room.class);
    session = database.open();
    session.addAll(List.of(red, blue, seat));
    session.commit();
    database.sql();
  }

  @AfterEach
  void close() {
    session.close();
    database.close();
  }

  @Test
  void loadsTheOldValueWhereTheMappingSaysSo() {
    seat.setPrice(7);

    assertThat(history("price").deleted()).containsExactly(5);
    assertThat(history("price").added()).containsExactly(7);
    assertThat(database.sql())
        .containsExactly(
            "BEGIN",
            "SELECT seats.id, seats.price, seats.color, seats.room_id FROM seats WHERE seats.id = ?",
            "  (1)");
    session.flush();
    assertThat(database.statements())
        .containsExactly("UPDATE seats SET price = ? WHERE seats.id = ?");
  }

  @Test
  void findsThatWritingTheSameIsNoChange() {
    seat.setPrice(5);
    session.flush();

    assertThat(database.statements()).hasSize(1).first().asString().startsWith("SELECT");
  }

  @Test
  void doesNotKnowTheOldValueOtherwise() {
    seat.setColor("green");

    assertThat(history("color").deleted()).isEmpty();
    assertThat(database.statements()).isEmpty();
    session.flush();
    assertThat(database.statements())
        .containsExactly("UPDATE seats SET color = ? WHERE seats.id = ?");
  }

  @Test
  void loadsTheOldReference() {
    seat.setRoom(blue);

    assertThat(history("room").deleted()).containsExactly(red);
    assertThat(Inspect.history(red, "seats").deleted()).containsExactly(seat);
    assertThat(blue.getSeats()).containsExactly(seat);
    session.commit();
    assertThat(red.getSeats()).isEmpty();
  }

  @Test
  void loadsTheOldReferenceInTheMiddleOfAChangeOfBothSides() {
    blue.getSeats().size();
    session.expire(seat);
    database.sql();

    blue.getSeats().add(seat);

    assertThat(database.statements()).noneMatch(sql -> sql.startsWith("UPDATE"));
    assertThat(history("room").deleted()).containsExactly(red);
    assertThat(history("room").added()).containsExactly(blue);
    session.commit();
    assertThat(red.getSeats()).isEmpty();
    assertThat(blue.getSeats()).containsExactly(seat);
  }

  @Test
  void loadsWithoutAFlushOfWhatIsHalfChanged() {
    blue.getSeats().size();
    Seat other = session.getOne(Seat.class, 1);
    other.setColor("green");
    session.expire(other, "room");
    database.sql();

    blue.getSeats().add(other);

    assertThat(database.statements()).noneMatch(sql -> sql.startsWith("UPDATE"));
    session.flush();
    assertThat(database.statements()).hasSize(1);
    assertThat(blue.getSeats()).containsExactly(other);
    session.commit();
    assertThat(red.getSeats()).isEmpty();
  }

  @Test
  void loadsTheOldReferenceOfWhatLeavesACollection() {
    assertThat(red.getSeats()).containsExactly(seat);
    session.expire(seat);

    red.getSeats().remove(seat);

    assertThat(history("room").deleted()).containsExactly(red);
    session.commit();
    assertThat(seat.getRoom()).isNull();
  }

  @Test
  void loadsForAHistoryThatIsAskedFor() {
    AttributeHistory history = Inspect.history(red, "seats");

    assertThat(history.unchanged()).containsExactly(seat);
    assertThat(Inspect.history(seat, "color").hasChanges()).isFalse();
    session.close();
    assertThatThrownBy(() -> Inspect.history(blue, "seats"))
        .isInstanceOf(DetachedInstanceException.class);
  }

  @Test
  void writesWithoutLoadingWhereNoSessionCan() {
    session.close();
    seat.setPrice(9);

    assertThat(history("price").deleted()).isEmpty();
    assertThat(seat.getPrice()).isEqualTo(9);
  }

  private AttributeHistory history(String attribute) {
    return Inspect.state(seat).attribute(attribute).history();
  }
}
