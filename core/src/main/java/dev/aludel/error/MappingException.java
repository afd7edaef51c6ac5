package dev.aludel.error;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The mapping of one or more classes is wrong. Carries all problems of a registry in one report. */
public final class MappingException extends AludelException {

  private static final long serialVersionUID = 1L;

  private final transient List<MappingProblem> problems;

  public MappingException(List<MappingProblem> problems) {
    super(report(problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order in which the classes were given. */
  public List<MappingProblem> problems() {
    return problems;
  }

  private static String report(List<MappingProblem> problems) {
    if (problems.size() == 1) {
      return problems.get(0).text();
    }
    return IntStream.range(0, problems.size())
        .mapToObj(i -> (i + 1) + ". " + problems.get(i).text())
        .collect(Collectors.joining("\n", problems.size() + " problems in the mapping:\n", ""));
  }
}
