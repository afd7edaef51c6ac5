package dev.aludel.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The JDBC calls for one Java class. */
record Codec<T>(Class<T> javaType, Writer<T> writer, Reader<T> reader, BiPredicate<T, T> sameness) {

  Codec(Class<T> javaType, Writer<T> writer, Reader<T> reader) {
    this(javaType, writer, reader, Object::equals);
  }

  /** For what JDBC calls a primitive: there, NULL reads as zero and is asked for afterwards. */
  static <T> Codec<T> primitive(Class<T> javaType, Writer<T> writer, Reader<T> reader) {
    return new Codec<>(javaType, writer, (rows, index) -> {
      T value = reader.read(rows, index);
      return rows.wasNull() ? null : value;
    });
  }

  /** For what the driver itself knows by class, java.time above all (JDBC 4.2). */
  static <T> Codec<T> object(Class<T> javaType) {
    return new Codec<>(
        javaType, PreparedStatement::setObject, (rows, index) -> rows.getObject(index, javaType));
  }

  @FunctionalInterface
  interface Writer<T> {
    void write(PreparedStatement statement, int index, T value) throws SQLException;
  }

  @FunctionalInterface
  interface Reader<T> {
    @Nullable
    T read(ResultSet rows, int index) throws SQLException;
  }
}
