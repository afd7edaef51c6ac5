package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.DetachedInstanceException;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.User;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reflection and method handles on attributes of instances in a session: they do what the class's own code would. */
class RawAccessTest {

  private final OrmDatabase database = new OrmDatabase();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void loadsAnAttributeThatReflectionReads() throws Exception {
    try (Session session = storedAndExpired()) {
      User user = user(session);
      session.expire(user);

      assertThat(name().get(user)).isEqualTo("ed");

      session.expire(user);
      assertThat(nameGetter().invoke(user)).isEqualTo("ed");
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void doesNotReadADetachedInstanceThatIsNotLoaded() throws Exception {
    User user;
    try (Session session = storedAndExpired()) {
      user = user(session);
      session.expire(user);
    }

    Field name = name();
    assertThatThrownBy(() -> name.get(user)).isInstanceOf(DetachedInstanceException.class);
    assertThatThrownBy(() -> nameGetter().invoke(user))
        .isInstanceOf(DetachedInstanceException.class);
  }

  @Test
  void recordsWhatReflectionWritesWithoutLoadingIt() throws Exception {
    try (Session session = storedAndExpired()) {
      User user = user(session);
      session.expire(user);
      database.sql();

      name().set(user, "eddie");

      assertThat(Inspect.state(user).attribute("name").history())
          .hasToString("added [eddie], unchanged [], deleted []");
      session.flush();
      assertThat(database.sql())
          .containsExactly("UPDATE users SET name = ? WHERE users.id = ?", "  ('eddie', 1)");
    }
  }

  @Test
  void keepsBothSidesInStepWhenReflectionWritesOne() throws Exception {
    try (Session session = storedAndExpired()) {
      User user = user(session);
      assertThat(user.getAddresses()).isEmpty();
      Address home = new Address("home");
      Address work = new Address("work");

      field(Address.class, "user").set(home, user);
      assertThat(user.getAddresses()).containsExactly(home);

      field(User.class, "addresses").set(user, List.of(work));
      assertThat(work.getUser()).isSameAs(user);
      assertThat(home.getUser()).isNull();

      session.flush();
      assertThat(session.scalars(select(Address.class)).all()).containsExactly(work);
    }
  }

  @Test
  void keepsBothSidesInStepWhenAMethodHandleWritesOne() throws Throwable {
    try (Session session = storedAndExpired()) {
      User user = user(session);
      assertThat(user.getAddresses()).isEmpty();
      Address home = new Address("home");

      MethodHandles.privateLookupIn(Address.class, MethodHandles.lookup())
          .findSetter(Address.class, "user", User.class)
          .invokeExact(home, user);

      assertThat(user.getAddresses()).containsExactly(home);
    }
  }

  @Test
  void recordsWhatAMethodReferenceToReflectionWrites() throws Exception {
    try (Session session = storedAndExpired()) {
      User user = user(session);

      References.set(name(), user, "eddie");

      assertThat(session.dirty()).containsExactly(user);
      assertThat(References.get(name(), user)).isEqualTo("eddie");
    }
  }

  @Test
  void leavesAnAttributeUnloadedWhenTheWriteFails() throws Exception {
    try (Session session = storedAndExpired()) {
      User user = user(session);
      session.expire(user);
      Field closed = User.class.getDeclaredField("name");

      assertThatThrownBy(() -> closed.set(user, "eddie"))
          .isInstanceOf(IllegalAccessException.class);
      assertThatThrownBy(() -> name().set(user, 5)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> name().setInt(user, 5)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> name().set(new Address("none"), "eddie"))
          .isInstanceOf(IllegalArgumentException.class);

      assertThat(user.getName()).isEqualTo("ed");
      database.sql();
      session.flush();
      assertThat(database.statements()).isEmpty();
    }
  }

  @Test
  void throwsWhatHandlesThrowForNullAndForWhatIsNotThere() {
    assertThatThrownBy(() -> nameGetter().invoke((User) null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> privately(User.class).findSetter(User.class, "nme", String.class))
        .isInstanceOf(NoSuchFieldException.class);
    assertThatThrownBy(
            () -> MethodHandles.publicLookup().findSetter(User.class, "name", String.class))
        .isInstanceOf(IllegalAccessException.class);
  }

  @Test
  void refusesAVariableHandleOfAnAttribute() {
    assertThatThrownBy(() -> privately(User.class).findVarHandle(User.class, "name", String.class))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("""
            A VarHandle of User.name would change the attribute unseen, and the change would be lost.
            Use the class's own methods, Field.set or Lookup.findSetter, which record it. [raw-access-refused]""");
    assertThatThrownBy(() -> privately(User.class).unreflectVarHandle(name()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesAFieldUpdaterOfAnAttribute() {
    assertThatThrownBy(
            () -> AtomicReferenceFieldUpdater.newUpdater(User.class, String.class, "name"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageStartingWith("A field updater of User.name would");
  }

  @Test
  void leavesFieldsAloneThatAreNoAttributes() throws Throwable {
    Plain plain = new Plain();
    Lookup lookup = MethodHandles.lookup();

    lookup.findSetter(Plain.class, "size", int.class).invokeExact(plain, 1);
    assertThat((int) lookup.findVarHandle(Plain.class, "size", int.class).getAndAdd(plain, 2))
        .isEqualTo(1);
    assertThat((int) lookup.findGetter(Plain.class, "size", int.class).invokeExact(plain))
        .isEqualTo(3);
    assertThat(Plain.class.getDeclaredField("size").getInt(plain)).isEqualTo(3);
  }

  private Session storedAndExpired() {
    database.sessions().begin(session -> session.add(new User("ed", "Ed Jones")));
    return database.open();
  }

  private static User user(Session session) {
    return session.scalars(select(User.class)).one();
  }

  private static Field name() throws NoSuchFieldException {
    return field(User.class, "name");
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static MethodHandle nameGetter() throws ReflectiveOperationException {
    return privately(User.class).unreflectGetter(name());
  }

  private static Lookup privately(Class<?> type) throws IllegalAccessException {
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
  }

  private static final class Plain {
    int size;
  }

  /** A class of its own, loaded after the agent: only then can method references be rewritten. */
  private static final class References {

    private References() {}

    static void set(Field field, Object owner, Object value) throws IllegalAccessException {
      Setter setter = field::set;
      setter.set(owner, value);
    }

    static @Nullable Object get(Field field, Object owner) throws IllegalAccessException {
      Getter getter = Field::get;
      return getter.get(field, owner);
    }
  }

  private interface Setter {
    void set(Object owner, Object value) throws IllegalAccessException;
  }

  private interface Getter {
    @Nullable
    Object get(Field field, Object owner) throws IllegalAccessException;
  }
}
