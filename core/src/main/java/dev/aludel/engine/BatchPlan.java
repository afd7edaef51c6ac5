package dev.aludel.engine;

import dev.aludel.dialect.BindSlot;
import dev.aludel.dialect.CompiledStatement;
import dev.aludel.error.EngineException;
import dev.aludel.sql.Bind;
import dev.aludel.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each row of a batch becomes the parameters of its statement; worked out once for all rows. */
final class BatchPlan {

  private final CompiledStatement compiled;
  private final SqlType<?>[] types;
  private final int[] parameters;
  private final @Nullable Object[] constants;

  private BatchPlan(CompiledStatement compiled, List<Bind<?>> binds) {
    this.compiled = compiled;
    List<BindSlot> slots = compiled.slots();
    this.types = new SqlType<?>[slots.size()];
    this.parameters = new int[slots.size()];
    this.constants = new Object[slots.size()];
    for (int i = 0; i < types.length; i++) {
      BindSlot slot = slots.get(i);
      types[i] = slot.type();
      parameters[i] = slot.parameter();
      constants[i] = slot.required() ? null : binds.get(slot.index()).value();
    }
  }

  static BatchPlan of(Compilation compilation) {
    CompiledStatement compiled = compilation.compiled();
    if (compiled.hasLists()) {
      throw new EngineException("""
          A batch sends one text for all rows, and an IN list makes the text depend on its values.
          SQL: %s
          Execute the statement for each row, or compare with a subquery. [list-in-batch]""".formatted(compiled.sql()));
    }
    return new BatchPlan(compiled, compilation.binds());
  }

  String sql() {
    return compiled.sql();
  }

  GeneratedKeys keys() {
    return GeneratedKeys.of(compiled);
  }

  void bind(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
    for (int i = 0; i < types.length; i++) {
      Binding.bind(types[i], statement, i + 1, value(i, row));
    }
  }

  /** What is sent for a row, in the order of the text, for who may see it. */
  List<@Nullable Object> values(@Nullable Object[] row) {
    List<@Nullable Object> values = new ArrayList<>(types.length);
    for (int i = 0; i < types.length; i++) {
      values.add(Secret.shown(types[i], value(i, row)));
    }
    return values;
  }

  /** The parameters of which a row gives the values, in their order. */
  List<BindSlot> parameters() {
    return compiled.parameters();
  }

  /** An error if a row has not one value for each of these parameters. */
  void requireWidth(List<String> names, List<@Nullable Object[]> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).length != names.size()) {
        throw wrongWidth(i, rows.get(i).length, names);
      }
    }
  }

  private EngineException wrongWidth(int row, int width, List<String> names) {
    return new EngineException(
        """
        Row %d of the batch has %d values, and the statement has %d parameters: %s.
        SQL: %s
        Give one value for each, in this order. [batch-width]""".formatted(row + 1, width, names.size(), String.join(", ", names), compiled.sql()));
  }

  private @Nullable Object value(int slot, @Nullable Object[] row) {
    return parameters[slot] >= 0 ? row[parameters[slot]] : constants[slot];
  }
}
