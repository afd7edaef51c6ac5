package dev.aludel.engine;

import static dev.aludel.engine.People.NAME;
import static dev.aludel.engine.People.PEOPLE;
import static dev.aludel.engine.People.PET_NAME;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aludel.error.StatementException;
import dev.aludel.error.ValueException;
import dev.aludel.loaders.onejar.OneJarProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.nop.NOPServiceProvider;

/** Lines of the program, this class among it, that cause statements. */
class OriginTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final List<StackTraceElement> heard = new ArrayList<>();
  private final EngineListener ears = new EngineListener() {
    @Override
    public void beforeExecute(Execution execution) {
      StackTraceElement origin = execution.origin();
      if (origin != null) {
        heard.add(origin);
      }
    }
  };

  @Test
  void isNamedInTheLogAndToListeners() {
    try (Engine engine =
        Engine.builder(People.url()).origin(true).echo(out).listener(ears).build()) {
      send(engine);

      assertThat(heard).hasSize(1);
      assertThat(heard.get(0).toString())
          .matches("dev.aludel.engine.OriginTest.lambda.send[$]\\d+\\(OriginTest.java:\\d+\\)");
      assertThat(bytes.toString(StandardCharsets.UTF_8))
          .contains("[sql] SELECT 1\n[sql]   -- at " + heard.get(0) + "\n[sql] COMMIT");
    }
  }

  @Test
  void isNamedForBatchesAndDdl() {
    try (Engine engine =
        Engine.builder(People.url()).origin(true).listener(ears).build()) {
      People.METADATA.createAll(engine);
      assertThat(heard)
          .isNotEmpty()
          .allSatisfy(
              origin -> assertThat(origin.getMethodName()).isEqualTo("isNamedForBatchesAndDdl"));
      heard.clear();

      engine.begin(connection ->
          connection.executeBatch(insert(PEOPLE).columns(NAME), List.<Object[]>of(row("a"))));

      assertThat(heard).hasSize(1);
    }
  }

  @Test
  void isInTheExceptionOfAStatement() {
    try (Engine engine = Engine.builder(People.url()).origin(true).build()) {
      StatementException failure = catchThrowableOfType(
          StatementException.class,
          () -> engine.begin(connection -> connection.execute(text("SELECT nothing"))));

      StackTraceElement origin = Objects.requireNonNull(failure.origin());
      assertThat(origin.getClassName()).isEqualTo(OriginTest.class.getName());
      assertThat(failure)
          .hasMessageStartingWith("At " + origin + ":\nThe database refused the statement");
    }
  }

  @Test
  void isUnknownUnlessAskedFor() {
    try (Engine engine = Engine.builder(People.url()).echo(out).listener(ears).build()) {
      StatementException failure = catchThrowableOfType(
          StatementException.class,
          () -> engine.begin(connection -> connection.execute(text("SELECT nothing"))));

      assertThat(failure.origin()).isNull();
      assertThat(failure.getMessage()).startsWith("The database refused the statement");
      assertThat(heard).isEmpty();
      assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("-- at");
    }
  }

  @Test
  void isOneOfTheProgramEvenBehindReflectionAndStreams() throws ReflectiveOperationException {
    try (Engine engine =
            Engine.builder(People.url()).origin(true).listener(ears).build();
        Connection connection = engine.connect()) {
      Connection.class
          .getMethod("execute", dev.aludel.sql.TextStatement.class)
          .invoke(connection, text("SELECT 1"));
      Stream.of("SELECT 2").map(dev.aludel.sql.Sql::text).forEach(connection::execute);

      assertThat(heard)
          .extracting(StackTraceElement::getMethodName)
          .containsExactly(
              "isOneOfTheProgramEvenBehindReflectionAndStreams",
              "isOneOfTheProgramEvenBehindReflectionAndStreams");
    }
  }

  @Test
  void isSentToTheDatabaseWithoutCompilingAStatementTwice() {
    List<String> sent = new ArrayList<>();
    EngineListener texts = new EngineListener() {
      @Override
      public void beforeExecute(Execution execution) {
        sent.add(execution.sql());
      }
    };
    try (Engine engine =
        Engine.builder(People.url()).originComment(true).listener(texts).build()) {
      People.METADATA.createAll(engine);
      assertThat(sent)
          .filteredOn(sql -> sql.startsWith("CREATE"))
          .noneMatch(sql -> sql.contains("/*"));
    }
    sent.clear();
    try (Engine engine = People.filled(Engine.builder(People.url())
        .originComment(true)
        .cartesianProducts(CartesianProducts.WARN) // once for each statement that is compiled
        .echo(out)
        .listener(texts)
        .build())) {
      sent.clear();
      engine.begin(connection -> {
        connection.execute(select(NAME, PET_NAME)).all();
        connection.execute(select(NAME, PET_NAME)).all();
      });
    }

    assertThat(sent)
        .doesNotHaveDuplicates()
        .hasSize(2)
        .allSatisfy(sql -> assertThat(sql)
            .matches("(?s)SELECT .* FROM people, pets\n/\\* at dev.aludel.engine.OriginTest"
                + ".lambda[\\w$]+\\(OriginTest.java:\\d+\\) \\*/"));
    assertThat(bytes.toString(StandardCharsets.UTF_8).split("cartesian-product", -1))
        .hasSize(2);
  }

  @Test
  void isWrittenSoThatNoNameEndsTheComment() {
    StackTraceElement hostile = new StackTraceElement(
        "com.acme.*/ DROP TABLE x; /*!50000", "a ?:b $1 'q' \"d\" `t` -- \n", "+ hint?.kt", 7);

    assertThat(OriginComment.append("SELECT 1 -- why ;\n", hostile))
        .isEqualTo(
            "SELECT 1 -- why ;\n/* at com.acme.%2A%2F%20DROP%20TABLE%20x%3B%20%2F%2A%2150000."
                + "a%20%3F%3Ab%20$1%20%27q%27%20%22d%22%20%60t%60%20%2D%2D%20%0A"
                + "(%2B%20hint%3F.kt:7) */\n");
    assertThat(OriginComment.append("SELECT 1 ;\n", hostile)).endsWith(":7) */ ;\n");
  }

  @Test
  void isToldOfAStatementThatIsNeverSent() {
    List<Throwable> given = new ArrayList<>();
    EngineListener abandoned = new EngineListener() {
      @Override
      public void abandoned(Execution execution, Throwable why) {
        given.add(why);
      }
    };
    try (Engine engine = People.filled(
        Engine.builder(People.url()).origin(true).listener(abandoned).build())) {
      ValueException tooLong = catchThrowableOfType(
          ValueException.class,
          () -> engine.begin(connection ->
              connection.execute(insert(PEOPLE).values(NAME, "longer than ten characters"))));

      assertThat(given).hasSize(1).first().isSameAs(tooLong);
      assertThat(tooLong).hasMessageStartingWith("At " + OriginTest.class.getName() + ".");
      assertThat(tooLong.origin()).isNotNull();
    }
  }

  @Test
  void isFoundWhereTheProgramIsInOneJarWithUs(@TempDir Path jar) throws Exception {
    assumeTrue(Files.isDirectory(Path.of(location(Engine.class))), "classes come from a jar");
    copy(Engine.class, true, jar);
    copy(OneJarProgram.class, false, jar);
    List<URL> path = new ArrayList<>(List.of(jar.toUri().toURL()));
    for (Class<?> type :
        List.of(JdbcDataSource.class, LoggerFactory.class, NOPServiceProvider.class)) {
      path.add(type.getProtectionDomain().getCodeSource().getLocation());
    }
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Callable<?> program = (Callable<?>) loader
          .loadClass(OneJarProgram.class.getName())
          .getDeclaredConstructor()
          .newInstance();

      assertThat((String) program.call()).contains(OneJarProgram.class.getName() + ".call");
    }
  }

  @Test
  void knowsAllPackages() throws IOException, URISyntaxException {
    Path classes = Path.of(location(Engine.class)).resolve("dev/aludel");
    if (Files.isDirectory(classes)) {
      try (Stream<Path> packages = Files.list(classes)) {
        assertThat(packages.map(one -> one.getFileName().toString()).toList())
            .allMatch(Origin::isPackage);
      }
    }
  }

  private static Object[] row(Object value) {
    return new Object[] {value};
  }

  private static void send(Engine engine) {
    engine.begin(connection -> connection.execute(text("SELECT 1")).all());
  }

  /** All of what a class came with, or that class alone. */
  private static void copy(Class<?> one, boolean all, Path target)
      throws IOException, URISyntaxException {
    Path source = Path.of(location(one));
    String name = one.getName().replace('.', '/') + ".class";
    try (Stream<Path> tree = all ? Files.walk(source) : Stream.of(source.resolve(name))) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static URI location(Class<?> type) throws URISyntaxException {
    return type.getProtectionDomain().getCodeSource().getLocation().toURI();
  }

  @Test
  void isTheFirstOfTheLinesThatHaveLedThere() {
    List<List<StackTraceElement>> stacks = new ArrayList<>();
    EngineListener eyes = new EngineListener() {
      @Override
      public void beforeExecute(Execution execution) {
        stacks.add(ProgramLine.stack());
      }
    };
    try (Engine engine =
        Engine.builder(People.url()).origin(true).listener(ears).listener(eyes).build()) {
      send(engine);
    }

    assertThat(stacks.get(0)).extracting(StackTraceElement::getMethodName).contains("send");
    assertThat(stacks.get(0)).noneMatch(line -> line.getClassName().endsWith(".Engine"));
  }
}
