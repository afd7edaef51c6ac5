package dev.aludel.orm.oracle;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the model. It is told by its serial number, which no database knows, so that it stays the same when its key
 * changes. Immutable.
 *
 * @param values scalars by attribute
 * @param references the serial of the row that each refers to; those that are NULL are left out
 */
record Row(
    int serial,
    Kind kind,
    Map<String, @Nullable Object> values,
    Map<Reference, Integer> references) {

  Row {
    values = Collections.unmodifiableMap(new HashMap<>(values));
    references = Map.copyOf(references);
  }

  @Nullable
  Object value(Scalar scalar) {
    return values.get(scalar.name());
  }

  @Nullable
  Integer reference(Reference reference) {
    return references.get(reference);
  }

  Row with(String attribute, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new HashMap<>(values);
    changed.put(attribute, value);
    return new Row(serial, kind, changed, references);
  }

  Row with(Reference reference, @Nullable Integer target) {
    Map<Reference, Integer> changed = new HashMap<>(references);
    if (target == null) {
      changed.remove(reference);
    } else {
      changed.put(reference, target);
    }
    return new Row(serial, kind, values, changed);
  }

  /** As an UPDATE leaves it. */
  Row withNextVersion() {
    return values.get("version") instanceof Integer version ? with("version", version + 1) : this;
  }
}
