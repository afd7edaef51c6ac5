package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import dev.aludel.sql.Bind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of all statements of one shape. Holds no values: those come from the {@link dev.aludel.sql.CacheKey#binds()}
 * of the statement that is executed, and from the parameters of the execution. Immutable, shared between threads.
 */
public final class CompiledStatement {

  private static final @Nullable Object[] NO_VALUES = {};

  private final List<String> chunks;
  private final List<BindSlot> slots;
  private final List<ListText> lists;
  private final List<BindSlot> parameters;
  private final List<ResultColumn> columns;
  private final List<ResultColumn> keys;
  private final boolean keysReturned;
  private final int maxBinds;
  private final List<String> unconnected;
  private final String sql;
  private final boolean traces;

  /**
   * @param chunks the SQL, cut where the values of each list belong
   * @param slots in the order of the text
   * @param lists for each list, what stands beside its values, or in their place
   * @param keysReturned whether the statement answers its keys as rows
   * @param unconnected for each FROM with such, the tables that no condition connects
   */
  CompiledStatement(
      List<String> chunks,
      List<BindSlot> slots,
      List<ListText> lists,
      List<ResultColumn> columns,
      List<ResultColumn> keys,
      boolean keysReturned,
      int maxBinds,
      List<String> unconnected) {
    this.chunks = List.copyOf(chunks);
    this.slots = List.copyOf(slots);
    this.lists = List.copyOf(lists);
    this.parameters = distinctParameters(slots);
    this.columns = List.copyOf(columns);
    this.keys = List.copyOf(keys);
    this.keysReturned = keysReturned;
    this.maxBinds = maxBinds;
    this.unconnected = List.copyOf(unconnected);
    this.sql = String.join("?", chunks);
    this.traces = SessionTraces.leftBy(sql);
  }

  /** The text, with one {@code ?} where the values of a list belong. */
  public String sql() {
    return sql;
  }

  /** What the {@code ?} stand for, in their order. */
  public List<BindSlot> slots() {
    return slots;
  }

  /** Whether it may leave something in its session. */
  public boolean leavesTraces() {
    return traces;
  }

  /** For each FROM in which no condition connects all tables, which ones it leaves apart; mostly empty. */
  public List<String> unconnected() {
    return unconnected;
  }

  /** Whether the text depends on how many values the lists have. */
  public boolean hasLists() {
    return chunks.size() > 1;
  }

  /** The parameters that each execution gives, each name once, in the order of the statement. */
  public List<BindSlot> parameters() {
    return parameters;
  }

  /** What the rows consist of; empty if there are none, or if nobody said so in a text. */
  public List<ResultColumn> columns() {
    return columns;
  }

  /** The generated keys to ask the driver for, by the names that the catalogue has for them. */
  public List<ResultColumn> keys() {
    return keys;
  }

  /** Whether the statement answers its keys as rows, so that the driver need not be asked for them. */
  public boolean returnsKeys() {
    return keysReturned;
  }

  /** Text and values for an execution that gives its parameters in the order of {@link #parameters()}. */
  public BoundStatement bind(List<? extends Bind<?>> binds, @Nullable Object... values) {
    if (values.length != parameters.size()) {
      throw CompileException.of(
          "The statement needs %d parameters and was given %d."
              .formatted(parameters.size(), values.length),
          "They are, in this order: %s.".formatted(parameterNames()),
          "parameter-count");
    }
    return bound(binds, values);
  }

  /** Text and values for an execution that gives its parameters by name. */
  public BoundStatement bind(List<? extends Bind<?>> binds, Map<String, ?> values) {
    if (parameters.isEmpty()) {
      return bound(binds, NO_VALUES);
    }
    @Nullable Object[] row = new Object[parameters.size()];
    for (int i = 0; i < row.length; i++) {
      String name = String.valueOf(parameters.get(i).name());
      row[i] = values.get(name);
      if (row[i] == null && !values.containsKey(name)) {
        throw CompileException.of(
            "The parameter :%s has no value.".formatted(name),
            "Give one for each of: %s.".formatted(parameterNames()),
            "missing-parameter");
      }
    }
    return bound(binds, row);
  }

  private BoundStatement bound(List<? extends Bind<?>> binds, @Nullable Object[] row) {
    return hasLists() ? expanded(binds, row) : plain(binds, row);
  }

  private BoundStatement plain(List<? extends Bind<?>> binds, @Nullable Object[] row) {
    if (slots.size() == 1) {
      return bound(sql, List.of(plain(slots.get(0), binds, row)));
    }
    BoundValue[] values = new BoundValue[slots.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = plain(slots.get(i), binds, row);
    }
    return bound(sql, List.of(values));
  }

  private static BoundValue plain(
      BindSlot slot, List<? extends Bind<?>> binds, @Nullable Object[] row) {
    return new BoundValue(value(slot, binds, row), slot.type());
  }

  private static @Nullable Object value(
      BindSlot slot, List<? extends Bind<?>> binds, @Nullable Object[] row) {
    return slot.required() ? row[slot.parameter()] : binds.get(slot.index()).value();
  }

  private BoundStatement expanded(List<? extends Bind<?>> binds, @Nullable Object[] row) {
    List<BoundValue> values = new ArrayList<>(slots.size());
    StringBuilder text = new StringBuilder(chunks.get(0));
    int list = 0;
    for (BindSlot slot : slots) {
      Object value = value(slot, binds, row);
      if (slot.list()) {
        Collection<?> elements =
            value instanceof Collection<?> many ? many : Collections.singleton(value);
        text.append(ListExpansion.expand(lists.get(list), elements, slot.type(), values));
        text.append(chunks.get(++list));
      } else {
        values.add(new BoundValue(value, slot.type()));
      }
    }
    return bound(text.toString(), values);
  }

  private BoundStatement bound(String text, List<BoundValue> values) {
    if (values.size() > maxBinds) {
      throw CompileException.of(
          "The statement has %d parameters, and the database takes at most %d."
              .formatted(values.size(), maxBinds),
          "Execute it for parts of the list.",
          "too-many-parameters");
    }
    return new BoundStatement(text, values);
  }

  private String parameterNames() {
    return String.join(
        ", ", parameters.stream().map(slot -> String.valueOf(slot.name())).toList());
  }

  private static List<BindSlot> distinctParameters(List<BindSlot> slots) {
    int count = slots.stream().mapToInt(slot -> slot.parameter() + 1).max().orElse(0);
    BindSlot[] parameters = new BindSlot[count];
    slots.stream().filter(BindSlot::required).forEach(slot -> parameters[slot.parameter()] = slot);
    return List.copyOf(Arrays.asList(parameters));
  }
}
