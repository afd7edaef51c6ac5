package dev.aludel.testing;

import dev.aludel.engine.Engine;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * For JUnit 5: records the statements of each test, hands the {@link StatementRecorder} to test methods that have a parameter
 * for it, and watches over {@link StatementLimit} and {@link NoRepeatedLoads}.
 *
 * <pre>{@code
 * @ExtendWith(StatementsExtension.class)
 * class ShopTest {
 *   @Test
 *   void opens(StatementRecorder recorder) {
 *     shop.open();
 *     recorder.statements().assertCount(2);
 *   }
 * }
 * }</pre>
 *
 * <p>It records all engines, or those named: {@code @RegisterExtension static final StatementsExtension STATEMENTS =
 * StatementsExtension.of(engine)}. The recorder is empty when the test method begins: what {@code @BeforeEach} sent is gone.
 *
 * <p>Tests may run in parallel: a statement counts for the test on whose thread it was sent, or on a thread that was started
 * from there. What other threads send, those of a pool that was there before among them, counts for no test, unless it is given to
 * {@link StatementRecorder#including}.
 */
public final class StatementsExtension
    implements BeforeEachCallback,
        BeforeTestExecutionCallback,
        AfterTestExecutionCallback,
        AfterEachCallback,
        ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(StatementsExtension.class);

  private final Supplier<List<Engine>> engines;

  /** Of all engines. */
  public StatementsExtension() {
    this(List::of);
  }

  private StatementsExtension(Supplier<List<Engine>> engines) {
    this.engines = engines;
  }

  /** Of these engines alone. */
  public static StatementsExtension of(Engine... engines) {
    List<Engine> all = List.of(engines);
    return new StatementsExtension(() -> all);
  }

  /** Of an engine alone that is asked for when a test begins, behind its {@code @BeforeEach} methods. */
  public static StatementsExtension of(Supplier<Engine> engine) {
    return new StatementsExtension(() -> List.of(engine.get()));
  }

  /** What is kept of one test, be it that several of these extensions are there for it. */
  private static final class Watch {

    final ThreadScope scope = new ThreadScope();
    final StatementRecorder recorder = StatementRecorder.ofThreads(scope);
    final @Nullable ThreadScope before = scope.enter();
    boolean checked;

    void end() {
      recorder.close();
      ThreadScope.leaveTo(before);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    if (store.get(Watch.class) == null) {
      store.put(Watch.class, new Watch());
    }
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    Watch watch = watch(context);
    List<Engine> named = engines.get();
    if (!named.isEmpty()) {
      watch.recorder.restrictTo(named);
    }
    watch.recorder.clear();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Watch watch = watch(context);
    if (watch.checked || context.getExecutionException().isPresent()) {
      return; // a test that has failed has said why
    }
    watch.checked = true;
    Statements statements = watch.recorder.statements();
    find(context, StatementLimit.class)
        .ifPresent(limit ->
            statements.assertAtMost(limit.value(), "@StatementLimit(" + limit.value() + "): "));
    find(context, NoRepeatedLoads.class)
        .ifPresent(gate -> statements.assertNoRepeatedLoads(gate.most()));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Watch watch = context.getStore(NAMESPACE).remove(Watch.class, Watch.class);
    if (watch != null) {
      watch.end();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == StatementRecorder.class
        && context.getStore(NAMESPACE).get(Watch.class) != null;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return watch(context).recorder;
  }

  private static Watch watch(ExtensionContext context) {
    Watch watch = context.getStore(NAMESPACE).get(Watch.class, Watch.class);
    if (watch == null) {
      throw new IllegalStateException("beforeEach was not called");
    }
    return watch;
  }

  /** Of the method, or else of the nearest class around it. */
  private static <A extends Annotation> Optional<A> find(
      ExtensionContext context, Class<A> annotation) {
    Stream<Class<?>> classes = Stream.iterate(
        context.getRequiredTestClass(), type -> type != null, Class::getEnclosingClass);
    return Stream.concat(
            AnnotationSupport.findAnnotation(context.getTestMethod(), annotation).stream(),
            classes.flatMap(type -> AnnotationSupport.findAnnotation(type, annotation).stream()))
        .findFirst();
  }
}
