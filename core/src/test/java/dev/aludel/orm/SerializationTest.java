package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.instrument.LifecycleState;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Copyable;
import dev.aludel.orm.model.Post;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Java serialization brings back is new, whatever the original was. */
class SerializationTest {

  private final OrmDatabase database = new OrmDatabase();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void bringsBackATransientInstanceThatIsInsertedWhole() throws Exception {
    try (Session session = stored()) {
      Copyable original = session.scalars(select(Copyable.class)).one();

      Copyable copy = (Copyable) throughBytes(original);

      assertThat(Inspect.state(copy).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
      copy.setId(null);
      session.add(copy);
      database.sql();
      session.flush();
      assertThat(database.sql())
          .containsExactly("INSERT INTO copyables (name) VALUES (?)", "  ('one')");
    }
  }

  @Test
  void writesOfWhatIsNotLoadedWhatIsThere() throws Exception {
    try (Session session = stored()) {
      Copyable original = session.scalars(select(Copyable.class)).one();
      session.expire(original);

      Copyable copy = (Copyable) throughBytes(original);

      assertThat(copy.getName()).isNull();
      assertThat(original.getName()).isEqualTo("one");
    }
  }

  @Test
  void writesTheCollectionOfARelationshipAsAPlainOne() throws Exception {
    try (Session session = database.open()) {
      Post post = new Post("title");
      session.add(post);
      session.flush();

      assertThat(throughBytes(post.getComments())).isExactlyInstanceOf(ArrayList.class);
      assertThat(throughBytes(post.getKeywords())).isExactlyInstanceOf(LinkedHashSet.class);
    }
  }

  private Session stored() {
    Registry.of(Copyable.class).metadata().createAll(database.engine());
    database.sessions().begin(session -> {
      Copyable copyable = new Copyable();
      copyable.setName("one");
      session.add(copyable);
    });
    return database.open();
  }

  private static Object throughBytes(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return Objects.requireNonNull(in.readObject());
    }
  }
}
