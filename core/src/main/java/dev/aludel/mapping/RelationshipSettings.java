package dev.aludel.mapping;

import java.lang.reflect.Field;
import java.util.Optional;
import java.util.Set;

/** What {@link Relationship} says, for a class without annotations. Immutable: each method answers another one. */
public record RelationshipSettings(
    String backPopulates,
    Set<Cascade> cascades,
    String orderBy,
    String secondary,
    String foreignKey,
    boolean postUpdate,
    boolean passiveUpdates,
    LoadStyle load,
    boolean activeHistory) {

  static RelationshipSettings usual() {
    return new RelationshipSettings(
        "",
        Cascade.expand(Cascade.SAVE_UPDATE, Cascade.MERGE),
        "",
        "",
        "",
        false,
        true,
        LoadStyle.COHORT,
        false);
  }

  static RelationshipSettings of(Relationship said) {
    return new RelationshipSettings(
        said.backPopulates(),
        Cascade.expand(said.cascade()),
        said.orderBy(),
        said.secondary(),
        said.foreignKey(),
        said.postUpdate(),
        said.passiveUpdates(),
        said.load(),
        said.activeHistory());
  }

  /** See {@link Relationship#backPopulates()}. */
  public RelationshipSettings withBackPopulates(String attribute) {
    return new RelationshipSettings(
        attribute,
        cascades,
        orderBy,
        secondary,
        foreignKey,
        postUpdate,
        passiveUpdates,
        load,
        activeHistory);
  }

  /** See {@link Relationship#cascade()}. */
  public RelationshipSettings withCascade(Cascade... cascade) {
    return new RelationshipSettings(
        backPopulates,
        Cascade.expand(cascade),
        orderBy,
        secondary,
        foreignKey,
        postUpdate,
        passiveUpdates,
        load,
        activeHistory);
  }

  /** See {@link Relationship#orderBy()}. */
  public RelationshipSettings withOrderBy(String attribute) {
    return new RelationshipSettings(
        backPopulates,
        cascades,
        attribute,
        secondary,
        foreignKey,
        postUpdate,
        passiveUpdates,
        load,
        activeHistory);
  }

  /** See {@link Relationship#secondary()}. */
  public RelationshipSettings withSecondary(String table) {
    return new RelationshipSettings(
        backPopulates,
        cascades,
        orderBy,
        table,
        foreignKey,
        postUpdate,
        passiveUpdates,
        load,
        activeHistory);
  }

  /** See {@link Relationship#foreignKey()}. */
  public RelationshipSettings withForeignKey(String attribute) {
    return new RelationshipSettings(
        backPopulates,
        cascades,
        orderBy,
        secondary,
        attribute,
        postUpdate,
        passiveUpdates,
        load,
        activeHistory);
  }

  /** See {@link Relationship#postUpdate()}. */
  public RelationshipSettings withPostUpdate(boolean enabled) {
    return new RelationshipSettings(
        backPopulates,
        cascades,
        orderBy,
        secondary,
        foreignKey,
        enabled,
        passiveUpdates,
        load,
        activeHistory);
  }

  /** See {@link Relationship#passiveUpdates()}. */
  public RelationshipSettings withPassiveUpdates(boolean enabled) {
    return new RelationshipSettings(
        backPopulates,
        cascades,
        orderBy,
        secondary,
        foreignKey,
        postUpdate,
        enabled,
        load,
        activeHistory);
  }

  /** See {@link Relationship#load()}. */
  public RelationshipSettings withLoad(LoadStyle style) {
    return new RelationshipSettings(
        backPopulates,
        cascades,
        orderBy,
        secondary,
        foreignKey,
        postUpdate,
        passiveUpdates,
        style,
        activeHistory);
  }

  /** See {@link Relationship#activeHistory()}. */
  public RelationshipSettings withActiveHistory(boolean enabled) {
    return new RelationshipSettings(
        backPopulates,
        cascades,
        orderBy,
        secondary,
        foreignKey,
        postUpdate,
        passiveUpdates,
        load,
        enabled);
  }

  Optional<RelationshipDefinition> definition(Class<?> type, Field field, Problems problems) {
    boolean collection = RelationshipFields.isCollection(field);
    if (collection && !RelationshipFields.canHoldTracked(field)) {
      problems.add(
          type,
          field.getName(),
          "is a relationship of type "
              + field.getType().getSimpleName()
              + ", which cannot be tracked.",
          "Declare it as List or Set.",
          "collection-type");
      return Optional.empty();
    }
    Optional<Class<?>> target = RelationshipFields.target(field);
    if (target.isEmpty()) {
      problems.add(
          type,
          field.getName(),
          "does not say which class it holds.",
          "Give the collection its element type: List<Address>.",
          "unknown-target");
    }
    return target.map(found -> new RelationshipDefinition(field, found, collection, this));
  }
}
