package dev.aludel.orm.loading;

import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.RelationshipProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SELECT for each {@value Cohort#MOST} keys of the holders, or {@value Cohort#MOST_COMPOSITE} of several columns. References
 * to what is in memory already cost none.
 */
record SelectInLoader(RelationshipProperty relationship, LoadOptions options)
    implements AfterLoader {

  @Override
  public void load(LoadSession session, List<Instrumented> holders, Completion completion) {
    Narrowing narrowing = options.narrowing(relationship);
    Holders byKey = new Holders(relationship);
    for (Instrumented holder : holders) {
      if (!ReferenceLookup.fill(session, holder, relationship, narrowing)) {
        byKey.add(holder);
      }
    }
    RelatedSelect related = new RelatedSelect(relationship, narrowing);
    List<List<@Nullable Object>> keys = byKey.keys();
    int chunk = Cohort.most(RelatedSelect.holderKeys(relationship));
    for (int from = 0; from < keys.size(); from += chunk) {
      List<List<@Nullable Object>> some = keys.subList(from, Math.min(from + chunk, keys.size()));
      byKey.fill(
          session,
          options
              .below(relationship)
              .in(related.ofSeveral(
                  all -> KeyList.narrow(session.dialect(), all, related.keyColumns(), some))),
          some,
          completion);
    }
  }
}
