package dev.aludel.mapping;

import dev.aludel.instrument.Attribute;
import dev.aludel.schema.Table;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapped attribute that holds instances of another class, with everything that loading and flushing ask about it. */
public final class RelationshipProperty {

  private final Mapper<?> holder;
  private final Mapper<?> target;
  private final RelationshipDefinition definition;
  private final RelationshipJoin join;
  private final Attribute attribute;
  private final @Nullable ColumnProperty orderBy;

  RelationshipProperty(
      Mapper<?> holder,
      Mapper<?> target,
      RelationshipDefinition definition,
      RelationshipJoin join,
      Attribute attribute,
      @Nullable ColumnProperty orderBy) {
    this.holder = holder;
    this.target = target;
    this.definition = definition;
    this.join = join;
    this.attribute = attribute;
    this.orderBy = orderBy;
  }

  /** The field's name. */
  public String name() {
    return definition.name();
  }

  public int slot() {
    return attribute.slot();
  }

  /** The class that has the field. */
  public Mapper<?> holder() {
    return holder;
  }

  /** The class at the other end. */
  public Mapper<?> target() {
    return target;
  }

  public Direction direction() {
    return join.direction();
  }

  /** Whether the field is a collection. */
  public boolean isCollection() {
    return definition.collection();
  }

  /** What is equal across the relationship; empty for many-to-many. */
  public List<JoinPair> pairs() {
    return join.pairs();
  }

  /** The table between the two sides, for many-to-many; otherwise null. */
  public @Nullable Table secondary() {
    return join.secondary();
  }

  /** How the secondary table refers to the holder. */
  public List<SecondaryPair> holderPairs() {
    return join.holderPairs();
  }

  /** How the secondary table refers to the target. */
  public List<SecondaryPair> targetPairs() {
    return join.targetPairs();
  }

  public Set<Cascade> cascades() {
    return definition.settings().cascades();
  }

  public boolean cascades(Cascade cascade) {
    return definition.settings().cascades().contains(cascade);
  }

  /** The target's attribute by which a loaded collection is ordered, or null. */
  public @Nullable ColumnProperty orderBy() {
    return orderBy;
  }

  /** Whether the foreign key is written after all rows are there, see {@link Relationship#postUpdate()}; asked of either side. */
  public boolean isPostUpdate() {
    RelationshipProperty partner = partner();
    return definition.settings().postUpdate()
        || partner != null && partner.definition.settings().postUpdate();
  }

  /** Whether the database carries a changed key to the rows that refer to it, see {@link Relationship#passiveUpdates()}. */
  public boolean isPassiveUpdates() {
    return definition.settings().passiveUpdates();
  }

  /** Whether children that are not loaded are left to the database, see {@link Relationship#passiveDeletes()}. */
  public boolean isPassiveDeletes() {
    return definition.settings().passiveDeletes();
  }

  /** Whether it is never written, see {@link Relationship#viewOnly()}. */
  public boolean isViewOnly() {
    return definition.settings().viewOnly();
  }

  /** How it is loaded when a query says nothing of it. */
  public LoadStyle load() {
    return definition.settings().load();
  }

  /** What writing the field sets in motion. */
  public Attribute attribute() {
    return attribute;
  }

  /** The property of the other side, or null for a relationship one way. */
  public @Nullable RelationshipProperty partner() {
    Attribute partner = attribute.partner();
    return partner == null ? null : target.relationship(partner.name());
  }

  RelationshipDefinition definition() {
    return definition;
  }

  @Override
  public String toString() {
    return holder.type().getSimpleName() + "." + name();
  }
}
