package dev.aludel.weaving.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.fixture.CompiledClasses;
import dev.aludel.instrument.AttributeHistory;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** By whatever route an attribute is written, of whatever type: the row has the new value, or the route is refused. */
class WriteRoutesTest {

  private static final String URL = "jdbc:h2:mem:write-routes;DB_CLOSE_DELAY=-1";
  private static final String RECORDED = "recorded";
  private static final String REFUSED = "refused";

  private static final CompiledClasses CLASSES =
      CompiledClasses.of(RouteSources.all(), "-proc:full", "-processorpath", lombok(), "-nowarn");
  private static final Class<?> ROW = CLASSES.type("routes.Row");
  private static final Class<?> LOMBOK_ROW = CLASSES.type("routes.LombokRow");
  private static final Class<?> COLOR = CLASSES.type("routes.Color");
  private static final Class<?> WRITER = CLASSES.type("routes.Writer");

  private static final Engine ENGINE = Engine.create(URL);
  private static final SessionFactory SESSIONS = SessionFactory.of(ENGINE);

  /** The rows of the table that a failure shows; Kotlin's property is tested where Kotlin is compiled. */
  private static final Map<String, Route> ROUTES = new LinkedHashMap<>();

  static {
    Registry.of(ROW, LOMBOK_ROW).metadata().createAll(ENGINE);
    for (String method : List.of(
        "ownMethod",
        "lambda",
        "innerClass",
        "nestedClass",
        "subclass",
        "otherClass",
        "constructor",
        "staticMethod",
        "compound",
        "reflection",
        "methodHandle",
        "varHandle",
        "unsafe")) {
      ROUTES.put(method, type -> byWriter(ROW, method, type));
    }
    ROUTES.put("lombokSetter", type -> byWriter(LOMBOK_ROW, "lombokSetter", type));
    ROUTES.put("deserialization", WriteRoutesTest::byDeserialization);
    ROUTES.put("clone", WriteRoutesTest::byClone);
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void losesNoWriteSilently() {
    Map<String, Map<String, String>> table = new LinkedHashMap<>();
    ROUTES.forEach((name, route) -> table.put(name, outcomes(route)));

    assertThat(unexpected(table)).as(() -> rendered(table)).isEmpty();
    assertThat(table.values().stream().mapToInt(Map::size).sum()).isEqualTo(16 * 12);
  }

  @Test
  void losesNoWriteByTheTypedSettersOfReflectionNorByAHandleOfAField() {
    Map<String, Map<String, String>> table = new LinkedHashMap<>();
    for (String method : List.of("typedReflection", "methodHandleOfField")) {
      table.put(method, outcomes(type -> byWriter(ROW, method, type)));
    }

    assertThat(unexpected(table)).as(() -> rendered(table)).isEmpty();
    assertThat(table.values().stream().mapToInt(Map::size).sum()).isEqualTo(2 * 12);
  }

  @Test
  void findsAtTheFlushWhatAHiddenClassWritesIfAskedToCompare() {
    SessionFactory comparing = SESSIONS.withComparisonAtFlush(true);

    assertThat(outcomes(type -> byHiddenClass(comparing, type)).values())
        .hasSize(12)
        .containsOnly(RECORDED);
    assertThat(outcomes(type -> byHiddenClass(SESSIONS, type)).values())
        .hasSize(12)
        .allMatch(outcome -> outcome.startsWith("lost"));
  }

  private static List<String> unexpected(Map<String, Map<String, String>> table) {
    List<String> unexpected = new ArrayList<>();
    table.forEach((route, outcomes) -> outcomes.forEach((field, outcome) -> {
      boolean watched = !route.equals("varHandle") && !route.equals("unsafe");
      if (!outcome.equals(watched ? RECORDED : REFUSED)) {
        unexpected.add(route + " of " + field + ": " + outcome);
      }
    }));
    return unexpected;
  }

  private static Map<String, String> outcomes(Route route) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    for (FieldType type : FieldType.ALL) {
      outcomes.put(type.field(), outcome(route, type));
    }
    return outcomes;
  }

  private static String outcome(Route route, FieldType type) {
    try {
      return route.write(type);
    } catch (UnsupportedOperationException refused) {
      return String.valueOf(refused.getMessage()).endsWith("[raw-access-refused]")
          ? REFUSED
          : refused.toString();
    } catch (Exception | AssertionError failure) {
      return failure.toString();
    }
  }

  // --- routes ----------------------------------------------------------------------------------

  /** Loads a row, writes it, flushes, and looks what the database has. */
  private static String byWriter(Class<?> rowType, String method, FieldType type) throws Exception {
    Object id = insertOld(rowType);
    Object fresh = type.inJava(type.fresh(), COLOR);
    AttributeHistory history;
    try (Session session = SESSIONS.open()) {
      Object row = Objects.requireNonNull(session.get(rowType, id));
      try {
        call(method, rowType, row, type, fresh);
      } finally {
        history = Inspect.state(row).attribute(type.field()).history();
        session.commit();
      }
    }
    boolean right =
        isOnly(type.inJava(type.old(), COLOR), history.deleted()) && isOnly(fresh, history.added());
    return right ? inDatabase(rowType, id, type) : "lost: " + history;
  }

  /** By field instructions of a class that no agent has seen. */
  private static String byHiddenClass(SessionFactory sessions, FieldType type) throws Exception {
    Object id = insertOld(ROW);
    try (Session session = sessions.open()) {
      Object row = Objects.requireNonNull(session.get(ROW, id));
      hiddenWriter()
          .getMethod("otherClass", ROW, int.class, Object.class)
          .invoke(null, row, FieldType.ALL.indexOf(type), type.inJava(type.fresh(), COLOR));
      if (!session.dirty().isEmpty()) {
        return "seen before the flush";
      }
      session.commit();
    }
    return inDatabase(ROW, id, type);
  }

  private static Class<?> hiddenWriter() throws Exception {
    try (InputStream classFile =
        Objects.requireNonNull(CLASSES.getResourceAsStream("routes/Writer.class"))) {
      return (Class<?>)
          WRITER.getMethod("hidden", byte[].class).invoke(null, (Object) classFile.readAllBytes());
    }
  }

  private static String byDeserialization(FieldType type) throws Exception {
    Object row = newRow(ROW);
    call("ownMethod", ROW, row, type, type.inJava(type.fresh(), COLOR));

    Object copy = deserialized(serialized(row));

    return addedAndFlushed(copy, type);
  }

  private static String byClone(FieldType type) throws Exception {
    Object id = insertOld(ROW);
    Object clone;
    try (Session session = SESSIONS.open()) {
      Object row = session.get(ROW, id);
      clone = ROW.getMethod("clone").invoke(row);
      call("ownMethod", ROW, clone, type, type.inJava(type.fresh(), COLOR));
      if (!session.dirty().isEmpty()) {
        return "written to the original";
      }
      session.commit();
    }
    if (!FieldType.same(type.old(), fromDatabase(ROW, id, type))) {
      return "the original's row has changed";
    }
    ROW.getField("id").set(clone, null);
    return addedAndFlushed(clone, type);
  }

  private static String addedAndFlushed(Object copy, FieldType type) throws Exception {
    if (Inspect.state(copy).lifecycle() != LifecycleState.TRANSIENT) {
      return "is " + Inspect.state(copy).lifecycle();
    }
    try (Session session = SESSIONS.open()) {
      session.add(copy);
      session.commit();
      return inDatabase(ROW, ROW.getField("id").get(copy), type);
    }
  }

  // --- rows ------------------------------------------------------------------------------------

  private static Object insertOld(Class<?> rowType) throws Exception {
    try (Session session = SESSIONS.open()) {
      Object row = newRow(rowType);
      session.add(row);
      session.commit();
      return rowType.getField("id").get(row);
    }
  }

  private static Object newRow(Class<?> rowType) throws Exception {
    Object row = rowType.getConstructor().newInstance();
    String method = rowType == ROW ? "ownMethod" : "lombokSetter";
    for (FieldType type : FieldType.ALL) {
      call(method, rowType, row, type, type.inJava(type.old(), COLOR));
    }
    return row;
  }

  private static void call(
      String method, Class<?> rowType, Object row, FieldType type, Object value) throws Exception {
    Method writer = WRITER.getMethod(method, rowType, int.class, Object.class);
    try {
      writer.invoke(null, row, FieldType.ALL.indexOf(type), value);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static String inDatabase(Class<?> rowType, Object id, FieldType type) throws Exception {
    Object found = fromDatabase(rowType, id, type);
    return FieldType.same(type.fresh(), found) ? RECORDED : "lost: the row has " + found;
  }

  private static Object fromDatabase(Class<?> rowType, Object id, FieldType type) throws Exception {
    String table = Inspect.mapper(rowType).table().name();
    try (Connection connection = DriverManager.getConnection(URL);
        ResultSet rows = connection
            .createStatement()
            .executeQuery("SELECT %s FROM %s WHERE id = %s".formatted(type.field(), table, id))) {
      rows.next();
      return rows.getObject(1, type.jdbcType());
    }
  }

  private static boolean isOnly(Object expected, List<@Nullable Object> values) {
    return values.size() == 1 && FieldType.same(expected, values.get(0));
  }

  private static byte[] serialized(Object row) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(row);
    }
    return bytes.toByteArray();
  }

  private static Object deserialized(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      protected Class<?> resolveClass(ObjectStreamClass type)
          throws java.io.IOException, ClassNotFoundException {
        return type.getName().startsWith("routes.")
            ? CLASSES.type(type.getName())
            : super.resolveClass(type);
      }
    }) {
      return in.readObject();
    }
  }

  private static String lombok() {
    try {
      return Path.of(lombok.Setter.class
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI())
          .toString();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String rendered(Map<String, Map<String, String>> table) {
    List<String> lines = new ArrayList<>();
    table.forEach((route, outcomes) -> lines.add(route + " " + outcomes));
    return String.join("\n", lines);
  }

  /** Writes an attribute of a persistent instance and answers what became of it. */
  private interface Route {
    String write(FieldType type) throws Exception;
  }
}
