package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import java.util.List;

/** One step of a flush: rows of one table. Rows of equal shape in it go in one batch. */
public sealed interface FlushStep {

  /** New rows. Foreign keys are taken from the instances that they refer to, which an earlier step has inserted. */
  record InsertRows(Mapper<?> mapper, List<InstanceState> states) implements FlushStep {
    @Override
    public String toString() {
      return "insert " + states.size() + " into " + mapper.table().name();
    }
  }

  /** Changed columns of rows that are there. */
  record UpdateRows(Mapper<?> mapper, List<InstanceState> states) implements FlushStep {
    @Override
    public String toString() {
      return "update " + states.size() + " of " + mapper.table().name();
    }
  }

  /** New rows of the secondary table of a many-to-many. */
  record LinkRows(RelationshipProperty relationship, List<Link> links) implements FlushStep {
    @Override
    public String toString() {
      return "link " + links.size() + " of " + relationship;
    }
  }

  /** Rows of a secondary table that go. */
  record UnlinkRows(RelationshipProperty relationship, List<Link> links) implements FlushStep {
    @Override
    public String toString() {
      return "unlink " + links.size() + " of " + relationship;
    }
  }

  /** All rows of a secondary table that refer to instances which are deleted. */
  record UnlinkAll(RelationshipProperty relationship, List<InstanceState> holders)
      implements FlushStep {
    @Override
    public String toString() {
      return "unlink all of " + relationship + " of " + holders.size();
    }
  }

  /** Rows that go. */
  record DeleteRows(Mapper<?> mapper, List<InstanceState> states) implements FlushStep {
    @Override
    public String toString() {
      return "delete " + states.size() + " of " + mapper.table().name();
    }
  }
}
