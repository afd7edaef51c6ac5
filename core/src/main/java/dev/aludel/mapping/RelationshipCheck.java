package dev.aludel.mapping;

import java.util.Map;
import java.util.Optional;

/** Checks what relationships say against the other classes of the registry, before anything is made of them. */
final class RelationshipCheck {

  private final Map<Class<?>, ClassDefinition> definitions;
  private final Problems problems;

  RelationshipCheck(Map<Class<?>, ClassDefinition> definitions, Problems problems) {
    this.definitions = definitions;
    this.problems = problems;
  }

  void check() {
    for (ClassDefinition definition : definitions.values()) {
      for (RelationshipDefinition relationship : definition.relationships()) {
        check(definition.type(), relationship);
      }
    }
  }

  private void check(Class<?> holder, RelationshipDefinition relationship) {
    ClassDefinition target = definitions.get(relationship.target());
    if (target == null) {
      problems.add(
          holder,
          relationship.name(),
          "is a relationship to %s, which this registry does not map."
              .formatted(relationship.target().getName()),
          "Annotate that class with @Mapped and give it to the registry too.",
          "unmapped-target");
      return;
    }
    checkPartner(holder, relationship, target);
    String orderBy = relationship.settings().orderBy();
    if (!orderBy.isEmpty()
        && target.columns().stream().noneMatch(column -> column.name().equals(orderBy))) {
      problems.add(
          holder,
          relationship.name(),
          "is ordered by \"%s\", but %s has no such column attribute."
              .formatted(orderBy, target.type().getSimpleName()),
          "It has %s."
              .formatted(target.columns().stream().map(ColumnDefinition::name).toList()),
          "unknown-order-by");
    }
  }

  private void checkPartner(
      Class<?> holder, RelationshipDefinition relationship, ClassDefinition target) {
    String name = relationship.settings().backPopulates();
    if (name.isEmpty()) {
      return;
    }
    if (relationship.settings().viewOnly()) {
      problems.add(
          holder,
          relationship.name(),
          "is viewOnly, and has backPopulates \"%s\", which would show what is never written."
              .formatted(name),
          "Drop one of them.",
          "view-only-back-populates");
      return;
    }
    Optional<RelationshipDefinition> partner = target.relationships().stream()
        .filter(other -> other.name().equals(name))
        .findFirst();
    if (partner.isEmpty()) {
      problems.add(
          holder,
          relationship.name(),
          "has backPopulates \"%s\", but %s has no such relationship."
              .formatted(name, target.type().getSimpleName()),
          target.relationships().isEmpty()
              ? "Add a field with @Relationship there."
              : "It has %s."
                  .formatted(target.relationships().stream()
                      .map(RelationshipDefinition::name)
                      .toList()),
          "unknown-back-populates");
    } else if (!partner.get().settings().backPopulates().equals(relationship.name())) {
      problems.add(
          holder,
          relationship.name(),
          "has backPopulates \"%s\", but %s.%s does not name it in turn."
              .formatted(name, target.type().getSimpleName(), name),
          "Write @Relationship(backPopulates = \"%s\") there.".formatted(relationship.name()),
          "one-sided-back-populates");
    } else if (partner.get().target() != holder) {
      problems.add(
          holder,
          relationship.name(),
          "has backPopulates \"%s\", but that one holds %s."
              .formatted(name, partner.get().target().getName()),
          "Name the attribute of %s that holds %s."
              .formatted(target.type().getSimpleName(), holder.getSimpleName()),
          "wrong-back-populates");
    }
  }
}
