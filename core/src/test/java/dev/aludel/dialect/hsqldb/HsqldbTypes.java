package dev.aludel.dialect.hsqldb;

import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import dev.aludel.type.Types;
import java.time.LocalDate;

/** A date goes there as text: as a date, the driver moves those before 1582 by days. */
final class HsqldbTypes implements TypeAdapter {

  private static final SqlType<LocalDate> DATE =
      Types.VARCHAR.map(LocalDate.class, LocalDate::parse, LocalDate::toString);

  @Override
  @SuppressWarnings("unchecked") // the kind says what T is
  public <T> SqlType<T> adapt(StandardType<T> type) {
    return type.kind() == Kind.DATE ? (SqlType<T>) DATE : type;
  }
}
