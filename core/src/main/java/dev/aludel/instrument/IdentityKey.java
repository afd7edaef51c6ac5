package dev.aludel.instrument;

import java.util.List;

/**
 * A mapped class and a primary key: what makes two rows the same object. Made when it is asked for; a state keeps less.
 *
 * @param key the value of the key; of a composite key the list of its values, in the order of the fields
 */
public record IdentityKey(Class<?> type, Object key) {

  /** The key's values, one for each primary-key attribute. */
  public List<?> values() {
    return key instanceof List<?> parts ? parts : List.of(key);
  }

  @Override
  public String toString() {
    return type.getSimpleName() + "#" + (ClassManager.of(type).hidesKeys() ? "***" : key);
  }
}
