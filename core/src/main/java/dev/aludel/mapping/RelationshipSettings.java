package dev.aludel.mapping;

import java.lang.reflect.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What {@link Relationship} says, for a class without annotations. Immutable: each method answers another one. */
public final class RelationshipSettings {

  private final Draft said; // unchanged since it is here

  private RelationshipSettings(Draft said) {
    this.said = said;
  }

  /** Settings that are being made; as they stand, those of a relationship of which nothing is said. */
  private static final class Draft {
    private String backPopulates = "";
    private Set<Cascade> cascades = Cascade.expand(Cascade.SAVE_UPDATE, Cascade.MERGE);
    private String orderBy = "";
    private String secondary = "";
    private List<String> secondaryKey = List.of();
    private List<String> secondaryTarget = List.of();
    private String foreignKey = "";
    private boolean postUpdate = false;
    private boolean passiveUpdates = true;
    private boolean passiveDeletes = false;
    private boolean viewOnly = false;
    private LoadStyle load = LoadStyle.COHORT;
    private boolean activeHistory = false;

    Draft copy() {
      Draft copy = new Draft();
      copy.backPopulates = backPopulates;
      copy.cascades = cascades;
      copy.orderBy = orderBy;
      copy.secondary = secondary;
      copy.secondaryKey = secondaryKey;
      copy.secondaryTarget = secondaryTarget;
      copy.foreignKey = foreignKey;
      copy.postUpdate = postUpdate;
      copy.passiveUpdates = passiveUpdates;
      copy.passiveDeletes = passiveDeletes;
      copy.viewOnly = viewOnly;
      copy.load = load;
      copy.activeHistory = activeHistory;
      return copy;
    }
  }

  static RelationshipSettings usual() {
    return new RelationshipSettings(new Draft());
  }

  static RelationshipSettings of(Relationship relationship) {
    Draft draft = new Draft();
    draft.backPopulates = relationship.backPopulates();
    draft.cascades = Cascade.expand(relationship.cascade());
    draft.orderBy = relationship.orderBy();
    draft.secondary = relationship.secondary();
    draft.secondaryKey = List.of(relationship.secondaryKey());
    draft.secondaryTarget = List.of(relationship.secondaryTarget());
    draft.foreignKey = relationship.foreignKey();
    draft.postUpdate = relationship.postUpdate();
    draft.passiveUpdates = relationship.passiveUpdates();
    draft.passiveDeletes = relationship.passiveDeletes();
    draft.viewOnly = relationship.viewOnly();
    draft.load = relationship.load();
    draft.activeHistory = relationship.activeHistory();
    return new RelationshipSettings(draft);
  }

  private RelationshipSettings change(Consumer<Draft> edit) {
    Draft draft = said.copy();
    edit.accept(draft);
    return new RelationshipSettings(draft);
  }

  /** See {@link Relationship#backPopulates()}. */
  public RelationshipSettings withBackPopulates(String attribute) {
    return change(draft -> draft.backPopulates = attribute);
  }

  /** See {@link Relationship#cascade()}. */
  public RelationshipSettings withCascade(Cascade... cascade) {
    return change(draft -> draft.cascades = Cascade.expand(cascade));
  }

  /** See {@link Relationship#orderBy()}. */
  public RelationshipSettings withOrderBy(String attribute) {
    return change(draft -> draft.orderBy = attribute);
  }

  /** See {@link Relationship#secondary()}. */
  public RelationshipSettings withSecondary(String table) {
    return change(draft -> draft.secondary = table);
  }

  /** See {@link Relationship#secondaryKey()}. */
  public RelationshipSettings withSecondaryKey(String... columns) {
    return change(draft -> draft.secondaryKey = List.of(columns));
  }

  /** See {@link Relationship#secondaryTarget()}. */
  public RelationshipSettings withSecondaryTarget(String... columns) {
    return change(draft -> draft.secondaryTarget = List.of(columns));
  }

  /** See {@link Relationship#foreignKey()}. */
  public RelationshipSettings withForeignKey(String attribute) {
    return change(draft -> draft.foreignKey = attribute);
  }

  /** See {@link Relationship#postUpdate()}. */
  public RelationshipSettings withPostUpdate(boolean enabled) {
    return change(draft -> draft.postUpdate = enabled);
  }

  /** See {@link Relationship#passiveUpdates()}. */
  public RelationshipSettings withPassiveUpdates(boolean enabled) {
    return change(draft -> draft.passiveUpdates = enabled);
  }

  /** See {@link Relationship#passiveDeletes()}. */
  public RelationshipSettings withPassiveDeletes(boolean enabled) {
    return change(draft -> draft.passiveDeletes = enabled);
  }

  /** See {@link Relationship#viewOnly()}. */
  public RelationshipSettings withViewOnly(boolean enabled) {
    return change(draft -> draft.viewOnly = enabled);
  }

  /** See {@link Relationship#load()}. */
  public RelationshipSettings withLoad(LoadStyle style) {
    return change(draft -> draft.load = style);
  }

  /** See {@link Relationship#activeHistory()}. */
  public RelationshipSettings withActiveHistory(boolean enabled) {
    return change(draft -> draft.activeHistory = enabled);
  }

  String backPopulates() {
    return said.backPopulates;
  }

  /** What is only read passes nothing on that is written. */
  Set<Cascade> cascades() {
    if (!said.viewOnly) {
      return said.cascades;
    }
    Set<Cascade> reading = EnumSet.copyOf(said.cascades);
    reading.retainAll(EnumSet.of(Cascade.REFRESH_EXPIRE, Cascade.EXPUNGE));
    return reading;
  }

  String orderBy() {
    return said.orderBy;
  }

  String secondary() {
    return said.secondary;
  }

  List<String> secondaryKey() {
    return said.secondaryKey;
  }

  List<String> secondaryTarget() {
    return said.secondaryTarget;
  }

  String foreignKey() {
    return said.foreignKey;
  }

  boolean postUpdate() {
    return said.postUpdate;
  }

  boolean passiveUpdates() {
    return said.passiveUpdates;
  }

  boolean passiveDeletes() {
    return said.passiveDeletes;
  }

  boolean viewOnly() {
    return said.viewOnly;
  }

  LoadStyle load() {
    return said.load;
  }

  boolean activeHistory() {
    return said.activeHistory;
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
