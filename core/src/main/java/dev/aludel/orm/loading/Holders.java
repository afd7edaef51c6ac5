package dev.aludel.orm.loading;

import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.sql.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instances that wait for what a relationship holds, by the keys that tell which targets are theirs. Mutable. */
final class Holders {

  private final RelationshipProperty relationship;
  private final Map<List<@Nullable Object>, List<Instrumented>> byKey = new LinkedHashMap<>();

  Holders(RelationshipProperty relationship) {
    this.relationship = relationship;
  }

  /** One without a key has nothing, which needs no SELECT. */
  void add(Instrumented holder) {
    List<@Nullable Object> key = RelatedSelect.key(holder, relationship);
    if (key.contains(null)) {
      Hydrator.fill(holder, relationship, List.of());
    } else {
      byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(holder);
    }
  }

  List<List<@Nullable Object>> keys() {
    return new ArrayList<>(byKey.keySet());
  }

  /**
   * Gives to the holders of some keys what a query finds for them.
   *
   * @param query answers the parts of a key and a target in each row; what it finds for others is left aside
   */
  void fill(
      LoadSession session,
      Select<?> query,
      List<List<@Nullable Object>> keys,
      Completion completion) {
    Map<List<@Nullable Object>, IdentityCollection> found = new LinkedHashMap<>();
    for (@Nullable Object[] row : QueryLoader.load(session, query, completion).rows()) {
      int width = row.length - 1;
      List<@Nullable Object> key = new ArrayList<>(width);
      for (int i = 0; i < width; i++) {
        key.add(row[i]);
      }
      if (row[width] instanceof Instrumented target) {
        found.computeIfAbsent(key, any -> new IdentityCollection()).add(target);
      }
    }
    for (List<@Nullable Object> key : keys) {
      IdentityCollection targets = found.getOrDefault(key, new IdentityCollection());
      for (Instrumented holder : byKey.getOrDefault(key, List.of())) {
        Hydrator.fill(holder, relationship, targets.inOrder());
      }
    }
  }
}
