package dev.aludel.orm.loading;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.identity.KeyValues;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Select;
import dev.aludel.sql.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads a relationship of many instances together: one SELECT for each {@value Cohort#MOST} of their keys, or {@value Cohort#MOST_COMPOSITE} of
 * several columns. References that are in memory already cost none.
 */
final class SelectInLoader {

  private final LoadSession session;
  private final RelationshipProperty relationship;
  private final List<LoaderOption> options;

  SelectInLoader(
      LoadSession session, RelationshipProperty relationship, List<LoaderOption> options) {
    this.session = session;
    this.relationship = relationship;
    this.options = options;
  }

  void load(List<Instrumented> holders) {
    Map<List<@Nullable Object>, List<Instrumented>> byKey = new LinkedHashMap<>();
    for (Instrumented holder : holders) {
      if (InstanceState.of(holder).isUnloaded(relationship.slot()) && !fromMemory(holder)) {
        byKey.computeIfAbsent(key(holder), any -> new ArrayList<>()).add(holder);
      }
    }
    List<List<@Nullable Object>> keys = new ArrayList<>(byKey.keySet());
    int chunk = Cohort.most(keyProperties());
    for (int from = 0; from < keys.size(); from += chunk) {
      loadChunk(keys.subList(from, Math.min(from + chunk, keys.size())), byKey);
    }
  }

  private boolean fromMemory(Instrumented holder) {
    if (relationship.direction() != Direction.MANY_TO_ONE) {
      return false;
    }
    ReferenceLookup found = ReferenceLookup.of(session, holder, relationship);
    if (found.isAnswered()) {
      InstanceState.of(holder).load(holder, relationship.slot(), found.instance());
    }
    return found.isAnswered();
  }

  private List<@Nullable Object> key(Instrumented holder) {
    List<@Nullable Object> key = new ArrayList<>();
    boolean reference = relationship.direction() == Direction.MANY_TO_ONE;
    keyProperties()
        .forEach(property -> key.add(
            reference ? KeyValues.of(holder, property) : KeyValues.inRow(holder, property)));
    return key;
  }

  private List<ColumnProperty> keyProperties() {
    return RelatedSelect.holderKeys(relationship);
  }

  private void loadChunk(
      List<List<@Nullable Object>> keys, Map<List<@Nullable Object>, List<Instrumented>> byKey) {
    List<? extends Expression<Object>> keyColumns = RelatedSelect.keyColumns(relationship);
    List<Selection<?>> selections = new ArrayList<>(keyColumns);
    selections.add(relationship.target());
    Select<?> select =
        RelatedSelect.from(relationship).selecting(selections).where(KeyList.in(keyColumns, keys));
    for (LoaderOption option : options) {
      select = select.withOption(option);
    }
    Map<List<@Nullable Object>, IdentityCollection> found = new LinkedHashMap<>();
    for (@Nullable Object[] row : QueryLoader.load(session, select).rows()) {
      List<@Nullable Object> key = new ArrayList<>();
      for (int i = 0; i < keyColumns.size(); i++) {
        key.add(row[i]);
      }
      if (row[keyColumns.size()] instanceof Instrumented target) {
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
