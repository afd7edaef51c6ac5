package dev.aludel.orm.loading;

import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.mapping.VersionProperty;
import dev.aludel.sql.Query;
import dev.aludel.sql.Select;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a query says about loading, or that is said of the instances at one step of the way. Instances remember it for their later
 * loads. Of several that speak of the same, the last one holds. Immutable, equal by what is said.
 */
public record LoadOptions(List<LoaderOption> all) {

  public static final LoadOptions NONE = new LoadOptions(List.of());

  public LoadOptions {
    all = List.copyOf(all);
  }

  /** What holds for all queries of the session, and what this one says. */
  static LoadOptions of(LoadSession session, Query<?> query) {
    LoadOptions standing = session.options();
    if (!(query instanceof Select<?> select) || select.options().isEmpty()) {
      return standing;
    }
    Set<LoaderOption> options = new LinkedHashSet<>(standing.all);
    for (Object option : select.options()) {
      if (option instanceof LoaderOption loader) {
        options.add(loader);
      }
    }
    return options.size() == standing.all.size() ? standing : of(List.copyOf(options));
  }

  /** All of these. */
  public static LoadOptions of(List<LoaderOption> options) {
    return options.isEmpty() ? NONE : new LoadOptions(options);
  }

  /** The conditions on what is read. */
  Criteria criteria() {
    List<CriteriaOption> criteria = new ArrayList<>();
    for (LoaderOption option : all) {
      if (option instanceof UnfilteredOption) {
        criteria.clear();
      } else if (option instanceof CriteriaOption one) {
        criteria.add(one);
      }
    }
    return new Criteria(criteria);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** What is said of that very relationship, or null. */
  @Nullable
  PathOption at(RelationshipProperty relationship) {
    PathOption found = null;
    for (LoaderOption option : all) {
      if (option instanceof PathOption path && path.relationship() == relationship) {
        found = path;
      }
    }
    return found;
  }

  /** In which style it is loaded; where the program's joins bring it, that is how it is loaded if they did not. */
  LoadStyle style(RelationshipProperty relationship) {
    if (at(relationship) instanceof RelationshipOption option) {
      return option.style();
    }
    LoadStyle style = relationship.load();
    for (LoaderOption option : all) {
      if (option instanceof DefaultOption other) {
        style = other.style();
      }
    }
    return style;
  }

  Narrowing narrowing(RelationshipProperty relationship) {
    return at(relationship) instanceof RelationshipOption option
        ? option.narrowing()
        : Narrowing.NONE;
  }

  /** Whether a column of that class is loaded only when it is read. */
  boolean defers(Mapper<?> mapper, ColumnProperty column) {
    if (isAlwaysLoaded(mapper, column)) {
      return false;
    }
    boolean deferred = column.deferred();
    for (LoaderOption option : all) {
      if (option instanceof ColumnOption said && said.speaksOf(mapper, column)) {
        deferred = said.leavesOut(column);
      } else if (option instanceof GroupOption group && group.group().equals(column.group())) {
        deferred = false;
      }
    }
    return deferred;
  }

  private static boolean isAlwaysLoaded(Mapper<?> mapper, ColumnProperty column) {
    VersionProperty version = mapper.version();
    return column.primaryKey() || version != null && version.column().equals(column);
  }

  /** Whether a column that is not loaded must not be loaded when the program reads it. */
  boolean forbids(Mapper<?> mapper, ColumnProperty column) {
    boolean forbidden = false;
    for (LoaderOption option : all) {
      if (option instanceof ColumnOption said && said.speaksOf(mapper, column)) {
        forbidden = said.leavesOut(column) && said.forbidden();
      }
    }
    return forbidden && !isAlwaysLoaded(mapper, column);
  }

  /** The columns that come with a row. */
  List<ColumnProperty> columns(Mapper<?> mapper) {
    List<ColumnProperty> columns = mapper.columnProperties();
    return columns.stream().noneMatch(column -> defers(mapper, column))
        ? columns
        : columns.stream().filter(column -> !defers(mapper, column)).toList();
  }

  /** What is said of the targets of that relationship. */
  LoadOptions below(RelationshipProperty relationship) {
    if (all.isEmpty()) {
      return this;
    }
    List<LoaderOption> below = new ArrayList<>();
    for (LoaderOption option : all) {
      if (holdsBelow(option)) {
        below.add(option);
      }
    }
    PathOption path = at(relationship);
    RelationshipOption deeper = path instanceof RelationshipOption option ? option.deeper() : null;
    if (deeper != null) {
      below.add(deeper);
    }
    if (path != null) {
      below.addAll(path.below());
    }
    return of(below);
  }

  private static boolean holdsBelow(LoaderOption option) {
    return option instanceof DefaultOption
        || option instanceof CriteriaOption
        || option instanceof UnfilteredOption;
  }

  /** The same, of all related rows: for what the session does on its own account. */
  LoadOptions whole() {
    return all.isEmpty()
        ? this
        : new LoadOptions(all.stream()
            .map(option ->
                option instanceof RelationshipOption relationship ? relationship.whole() : option)
            .toList());
  }

  /** The query, with all of this said. */
  <R> Select<R> in(Select<R> query) {
    Select<R> with = query;
    for (LoaderOption option : all) {
      with = with.withOption(option);
    }
    return with;
  }
}
