package dev.aludel.orm;

import dev.aludel.mapping.AttributeReference;
import dev.aludel.mapping.Attributes;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipAttribute;
import dev.aludel.orm.loading.CohortOption;
import dev.aludel.orm.loading.ColumnOption;
import dev.aludel.orm.loading.ContainedOption;
import dev.aludel.orm.loading.CriteriaOption;
import dev.aludel.orm.loading.DefaultOption;
import dev.aludel.orm.loading.GroupOption;
import dev.aludel.orm.loading.RefreshOption;
import dev.aludel.orm.loading.RelationshipOption;
import dev.aludel.orm.loading.UnfilteredOption;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a query loads relationships and columns: {@code select(User.class).withOption(Load.joined(toMany(User::getAddresses)))}. To be
 * imported statically.
 */
public final class Load {

  private Load() {}

  /**
   * With the query itself, by LEFT JOIN; a collection under LIMIT, DISTINCT or GROUP BY, one with a limit of its own, and one in
   * a stream by {@link #selectIn}.
   */
  public static RelationshipOption joined(RelationshipAttribute<?, ?> relationship) {
    return RelationshipOption.of(relationship.property(), LoadStyle.JOINED);
  }

  /** By one further SELECT for each 5,000 instances of the result, or 500 with keys of several columns. */
  public static RelationshipOption selectIn(RelationshipAttribute<?, ?> relationship) {
    return RelationshipOption.of(relationship.property(), LoadStyle.SELECT_IN);
  }

  /**
   * By one further SELECT, joined to the query itself, which runs a second time within it: for results of very many instances with
   * keys of several columns. In a stream, and where the query has groups, by {@link #selectIn}.
   */
  public static RelationshipOption subquery(RelationshipAttribute<?, ?> relationship) {
    return RelationshipOption.of(relationship.property(), LoadStyle.SUBQUERY);
  }

  /** With the query, by a SELECT for each instance. */
  public static RelationshipOption immediate(RelationshipAttribute<?, ?> relationship) {
    return RelationshipOption.of(relationship.property(), LoadStyle.IMMEDIATE);
  }

  /**
   * At the first read of one instance, by one SELECT for it and all others of the same result that lack it too: as
   * relationships are loaded by default.
   */
  public static RelationshipOption cohort(RelationshipAttribute<?, ?> relationship) {
    return RelationshipOption.of(relationship.property(), LoadStyle.COHORT);
  }

  /** At the first read of each instance, by a SELECT of its own. */
  public static RelationshipOption lazy(RelationshipAttribute<?, ?> relationship) {
    return RelationshipOption.of(relationship.property(), LoadStyle.LAZY);
  }

  /**
   * Never when it is read: that is a {@link dev.aludel.error.LazyLoadException}, also where memory knows the answer. What the session itself
   * needs, to cascade a deletion say, it loads.
   */
  public static RelationshipOption raise(RelationshipAttribute<?, ?> relationship) {
    return RelationshipOption.of(relationship.property(), LoadStyle.RAISE);
  }

  /** As {@link #raise}, except that a reference to what is in memory is answered, since that takes no statement. */
  public static RelationshipOption raiseOnSql(RelationshipAttribute<?, ?> relationship) {
    return RelationshipOption.of(relationship.property(), LoadStyle.RAISE_ON_SQL);
  }

  /**
   * By the query's own joins (SQLAlchemy's contains_eager): {@code select(User.class).join(addresses).where(…)} gives each user those addresses
   * that the query found. Where the query reads the target by an alias, it is named: {@code children.to(alias)}.
   */
  public static ContainedOption contained(RelationshipAttribute<?, ?> relationship) {
    return new ContainedOption(relationship.property(), relationship.target(), List.of());
  }

  /** These columns of a class are loaded when they are read. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <O> ColumnOption defer(AttributeReference<O, ?>... attributes) {
    return columns(ColumnOption.Kind.DEFER, properties(attributes));
  }

  /** These columns of a class are loaded with their rows, though the mapping defers them. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <O> ColumnOption undefer(AttributeReference<O, ?>... attributes) {
    return columns(ColumnOption.Kind.UNDEFER, properties(attributes));
  }

  /** Of a class these columns alone are loaded with their rows, and its key and version; the others when they are read. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <O> ColumnOption only(AttributeReference<O, ?>... attributes) {
    return columns(ColumnOption.Kind.ONLY, properties(attributes));
  }

  /** As {@link #defer(AttributeReference[])}, by name. */
  public static ColumnOption defer(Class<?> type, String... attributes) {
    return columns(ColumnOption.Kind.DEFER, properties(type, attributes));
  }

  /** As {@link #undefer(AttributeReference[])}, by name. */
  public static ColumnOption undefer(Class<?> type, String... attributes) {
    return columns(ColumnOption.Kind.UNDEFER, properties(type, attributes));
  }

  /** As {@link #only(AttributeReference[])}, by name. */
  public static ColumnOption only(Class<?> type, String... attributes) {
    return columns(ColumnOption.Kind.ONLY, properties(type, attributes));
  }

  private static List<ColumnProperty> properties(Class<?> type, String[] attributes) {
    return Stream.of(attributes).map(Mapper.of(type)::column).toList();
  }

  /** The deferred columns of a group are loaded with their rows. */
  public static GroupOption undeferGroup(String group) {
    return new GroupOption(group);
  }

  /**
   * What {@link #defer}, {@link #undefer} and {@link #only} make of their attributes.
   *
   * @param columns at least one, of one class
   */
  public static ColumnOption columns(ColumnOption.Kind kind, List<ColumnProperty> columns) {
    return new ColumnOption(kind, columns, false);
  }

  private static <O> List<ColumnProperty> properties(AttributeReference<O, ?>[] attributes) {
    List<ColumnProperty> properties = new ArrayList<>();
    for (AttributeReference<O, ?> attribute : attributes) {
      properties.add(Attributes.property(attribute));
    }
    return properties;
  }

  /**
   * Of a class only those rows are read for which the conditions hold, wherever the statement reads them: in its joins and subqueries, in what is
   * loaded with it, and in the later lazy loads of its instances (SQLAlchemy's with_loader_criteria). What is in
   * memory already, and a row that is read again for its instance, is not asked. For all queries of a session, see {@link SessionFactory#withOption}.
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static CriteriaOption criteria(Class<?> type, Expression<Boolean>... conditions) {
    return new CriteriaOption(Map.of(Mapper.of(type).table(), Sql.and(Arrays.asList(conditions))));
  }

  /**
   * As {@link #criteria(Class, Expression[])}, of several classes that have something in common.
   *
   * @param condition answers it for each class: {@code type -> attr(type, "deleted", Boolean.class).eq(false)}
   */
  public static CriteriaOption criteria(
      Collection<? extends Class<?>> types, Function<Class<?>, Expression<Boolean>> condition) {
    Map<Table, Expression<Boolean>> conditions = new HashMap<>();
    types.forEach(type -> conditions.put(Mapper.of(type).table(), condition.apply(type)));
    return new CriteriaOption(conditions);
  }

  /** None of the criteria that were said before, for all queries of the session or for this one. */
  public static UnfilteredOption withoutCriteria() {
    return new UnfilteredOption();
  }

  /** All relationships of which the query says nothing by name, of its instances and of all that are loaded after them. */
  public static DefaultOption others(LoadStyle style) {
    return new DefaultOption(style);
  }

  /**
   * The instances of the query load what they lack, relationships and what has expired, each for itself, and not together with
   * the others.
   */
  public static CohortOption alone() {
    return CohortOption.NONE;
  }

  /**
   * The query's instances get the column values of their rows also where they have some already (SQLAlchemy's
   * populate_existing); what the program has written and not flushed stays.
   */
  public static RefreshOption refreshing() {
    return RefreshOption.REFRESH;
  }
}
