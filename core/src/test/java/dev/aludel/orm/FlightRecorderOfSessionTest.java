package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events of sessions in the JVM's flight recorder. */
class FlightRecorderOfSessionTest {

  private final OrmDatabase database = new OrmDatabase();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void hasAnEventForEachFlush() throws IOException {
    List<RecordedEvent> events;
    try (Recording recording = started()) {
      database.sessions().begin(session -> {
        store(session);
        session.flush();
        User user = session.scalars(select(User.class)).one();
        user.setFullname("Ed Jones");
        session.delete(user.getAddresses().get(0));
        session.flush();
      });
      events = stopped(recording, "dev.aludel.Flush");
    }

    assertThat(events).extracting(event -> event.getInt("inserts")).containsExactly(3, 0);
    assertThat(events).extracting(event -> event.getInt("updates")).containsExactly(0, 1);
    assertThat(events).extracting(event -> event.getInt("deletes")).containsExactly(0, 1);
    assertThat(events).extracting(event -> event.getLong("statements")).containsExactly(2L, 2L);
  }

  @Test
  void hasAnEventForEachLazyLoad() throws IOException {
    database.sessions().begin(FlightRecorderOfSessionTest::store);
    List<RecordedEvent> events;
    try (Recording recording = started();
        Session session = database.open()) {
      User user = session.scalars(select(User.class)).one();
      assertThat(user.getAddresses()).hasSize(2);
      assertThat(user.getAddresses().get(0).getUser()).isSameAs(user);
      session.expire(user);
      assertThat(user.getName()).isEqualTo("ed");
      events = stopped(recording, "dev.aludel.LazyLoad");
    }

    assertThat(events)
        .extracting(event -> event.getClass("type").getName())
        .containsExactly(User.class.getName(), User.class.getName());
    assertThat(events)
        .extracting(event -> event.getString("attribute"))
        .containsExactly("addresses", "name");
    assertThat(events).extracting(event -> event.getInt("instances")).containsExactly(2, 1);
    assertThat(events).extracting(event -> event.getLong("statements")).containsExactly(1L, 1L);
  }

  private static void store(Session session) {
    User user = new User("ed", null);
    user.getAddresses().add(new Address("a@b"));
    user.getAddresses().add(new Address("c@d"));
    session.add(user);
  }

  private static Recording started() {
    Recording recording = new Recording();
    recording.start();
    return recording;
  }

  private static List<RecordedEvent> stopped(Recording recording, String name) throws IOException {
    recording.stop();
    Path file = Files.createTempFile("aludel", ".jfr");
    try {
      recording.dump(file);
      return RecordingFile.readAllEvents(file).stream()
          .filter(event -> event.getEventType().getName().equals(name))
          .toList();
    } finally {
      Files.delete(file);
    }
  }
}
