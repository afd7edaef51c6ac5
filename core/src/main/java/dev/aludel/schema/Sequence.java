package dev.aludel.schema;

import dev.aludel.sql.Expression;
import dev.aludel.sql.NextValue;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that the database gives out, each once: {@code metaData.add(Sequence.of("order_numbers").start(1000))}.
 *
 * @param increment from one number to the next
 */
public record Sequence(@Nullable String schema, String name, long start, long increment)
    implements SchemaObject {

  /** Counts from 1, by 1, in the schema of the MetaData that it is added to. */
  public static Sequence of(String name) {
    return new Sequence(null, name, 1, 1);
  }

  /** Its next number, taken when it is evaluated: {@code select(orders.next())}, {@code column.onInsert(orders.next())}. */
  public Expression<Long> next() {
    return new NextValue(schema, name);
  }

  public Sequence in(@Nullable String otherSchema) {
    return new Sequence(otherSchema, name, start, increment);
  }

  public Sequence start(long first) {
    return new Sequence(schema, name, first, increment);
  }

  public Sequence increment(long step) {
    return new Sequence(schema, name, start, step);
  }
}
