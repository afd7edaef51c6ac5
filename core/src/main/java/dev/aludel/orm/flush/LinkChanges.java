package dev.aludel.orm.flush;

import dev.aludel.dialect.Dialect;
import dev.aludel.instrument.AttributeHistory;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.RelationshipProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The rows of secondary tables that come and go. Those of both sides go to the side that came first, so a link that both report is one row. Mutable. */
final class LinkChanges {

  private final Map<RelationshipProperty, Set<Link>> added = new LinkedHashMap<>();
  private final Map<RelationshipProperty, Set<Link>> removed = new LinkedHashMap<>();
  private final Map<RelationshipProperty, List<InstanceState>> emptied = new LinkedHashMap<>();

  void read(
      InstanceState state,
      RelationshipProperty relationship,
      AttributeHistory history,
      Predicate<Object> flushed) {
    Instrumented holder = state.requireInstance();
    for (Object target : history.added()) {
      if (target != null && flushed.test(target)) {
        put(added, relationship, new Link(holder, (Instrumented) target));
      }
    }
    for (Object target : history.deleted()) {
      if (target != null && flushed.test(target)) {
        put(removed, relationship, new Link(holder, (Instrumented) target));
      }
    }
  }

  void unlinkAll(InstanceState state, RelationshipProperty relationship) {
    emptied.computeIfAbsent(relationship, any -> new ArrayList<>()).add(state);
  }

  private static void put(
      Map<RelationshipProperty, Set<Link>> links, RelationshipProperty relationship, Link link) {
    RelationshipProperty partner = relationship.partner();
    Set<Link> ofPartner = partner == null ? null : links.get(partner);
    if (ofPartner != null) {
      ofPartner.add(link.reversed());
    } else {
      links.computeIfAbsent(relationship, any -> new LinkedHashSet<>()).add(link);
    }
  }

  List<FlushStep> steps(Dialect dialect, RowPlans plans) {
    List<FlushStep> steps = new ArrayList<>();
    removed.forEach((relationship, links) ->
        steps.add(new UnlinkRows(dialect, relationship, List.copyOf(links), plans)));
    emptied.forEach((relationship, holders) ->
        steps.add(new UnlinkHolders(dialect, relationship, List.copyOf(holders), plans)));
    added.forEach((relationship, links) ->
        steps.add(new LinkRows(dialect, relationship, List.copyOf(links), plans)));
    return steps;
  }
}
