package dev.aludel.hostile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lends one JDBC connection, again and again, and writes down each statement that is executed over it, at the moment when the
 * driver gets it. For one thread.
 */
final class Wiretap {

  private final Connection connection;
  private final List<String> executed = new ArrayList<>();

  Wiretap(Connection connection) {
    this.connection = connection;
  }

  DataSource source() {
    return proxy(DataSource.class, this::lend);
  }

  /** What was executed since this was asked last. */
  List<String> take() {
    List<String> taken = List.copyOf(executed);
    executed.clear();
    return taken;
  }

  private @Nullable Object lend(Method method, @Nullable Object[] arguments) {
    return method.getName().equals("getConnection")
        ? proxy(Connection.class, this::onConnection)
        : null;
  }

  private @Nullable Object onConnection(Method method, @Nullable Object[] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "close" -> null;
      case "prepareStatement" -> {
        Object statement = call(connection, method, arguments);
        yield proxy(PreparedStatement.class, tapped(statement, String.valueOf(arguments[0])));
      }
      case "createStatement" -> {
        Object statement = call(connection, method, arguments);
        yield proxy(Statement.class, tapped(statement, ""));
      }
      default -> call(connection, method, arguments);
    };
  }

  private Answer tapped(@Nullable Object statement, String prepared) {
    return (method, arguments) -> {
      if (method.getName().startsWith("execute")) {
        executed.add(arguments.length > 0 ? String.valueOf(arguments[0]) : prepared);
      }
      return call(statement, method, arguments);
    };
  }

  private static @Nullable Object call(
      @Nullable Object target, Method method, @Nullable Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (Object self, Method method, @Nullable Object @Nullable [] arguments) ->
            answer.to(method, arguments == null ? new Object[0] : arguments)));
  }

  private interface Answer {
    @Nullable
    Object to(Method method, @Nullable Object[] arguments) throws Throwable;
  }
}
