package dev.aludel.benchmarks.statement;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** JDBC that does nothing: every call answers a constant, a query no rows. */
final class SilentDriver {

  private static final ResultSet ROWS = stub(ResultSet.class, Map.of("next", false));
  private static final PreparedStatement STATEMENT = stub(
      PreparedStatement.class, Map.of("executeQuery", ROWS, "execute", true, "getResultSet", ROWS));

  private SilentDriver() {}

  /** A data source that says it is of that URL. */
  static DataSource of(String url) {
    DatabaseMetaData metaData = stub(DatabaseMetaData.class, Map.of("getURL", url));
    Connection connection = stub(
        Connection.class,
        Map.of("getMetaData", metaData, "prepareStatement", STATEMENT, "getAutoCommit", false));
    return stub(DataSource.class, Map.of("getConnection", connection));
  }

  private static <T> T stub(Class<T> type, Map<String, Object> answers) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (Object proxy, Method method, @Nullable Object @Nullable [] arguments) ->
            answers.get(method.getName())));
  }
}
