package dev.dewey.benchmarks.peers;

import dev.dewey.benchmarks.race.Effort;
import dev.dewey.benchmarks.race.Latencies;
import dev.dewey.benchmarks.race.Standing;
import dev.dewey.benchmarks.race.Turns;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** All contenders, ready to run. */
final class Field implements AutoCloseable {
  private final List<Contender> contenders = new ArrayList<>();

  private Field() {}

  /**
   * Starts them all.
   *
   * @param peers where the modules are
   * @param flags of each JVM
   */
  static Field start(Path peers, List<String> flags, List<PeerFile> files, Servers servers) {
    Field field = new Field();
    try {
      for (PeerFile file : files) {
        for (String set : file.sets()) {
          List<String> command = file.command(peers, set, servers.url(file.server()));
          field.contenders.add(
              new Contender(file, set, WorkerProcess.start(file.name(), flags, command)));
        }
      }
      return field;
    } catch (RuntimeException e) {
      field.close();
      throw e;
    }
  }

  List<Contender> contenders() {
    return contenders;
  }

  /** Does all work some times, without a figure: each time slow peers get faster. */
  void warmUp(int rounds, PrintStream progress) {
    progress.println("warm-up");
    Turns turns = new Turns(0, rounds);
    race(turns, contenders, Contender::enqueue);
    race(turns, able(), Contender::bulk);
    race(turns, contenders, Contender::drain);
    contenders.stream().filter(each -> !each.isSlowToStart()).forEach(Contender::starts);
  }

  /** Takes all figures, and tells how far it is. */
  Figures run(int rounds, PrintStream progress) {
    Turns turns = new Turns(0, rounds);
    progress.println("enqueue");
    List<Standing> enqueue = race(turns, contenders, Contender::enqueue);
    progress.println("bulk");
    List<Standing> bulk = race(turns, able(), Contender::bulk);
    progress.println("drain");
    List<Standing> drain = race(turns, contenders, Contender::drain);
    progress.println("idle latency");
    return new Figures(enqueue, bulk, drain, starts(turns));
  }

  private List<Contender> able() {
    return contenders.stream().filter(Contender::hasBulk).toList();
  }

  private static List<Standing> race(
      Turns turns, List<Contender> contenders, Function<Contender, Effort> work) {
    List<Supplier<Effort>> each =
        contenders.stream().<Supplier<Effort>>map(one -> () -> work.apply(one)).toList();
    List<List<Effort>> efforts = turns.take(each);
    return IntStream.range(0, contenders.size())
        .mapToObj(i -> new Standing(contenders.get(i).name(), efforts.get(i)))
        .toList();
  }

  /**
   * In turns, too, but those whose consumers look every some seconds: they are idle nearly all the
   * time, and wait together, a set after the other, once.
   */
  private List<Latencies> starts(Turns turns) {
    Map<Contender, List<Long>> nanos = new HashMap<>();
    List<Contender> slow = contenders.stream().filter(Contender::isSlowToStart).toList();
    // Sets of one peer share its tables, and would take each other's tasks.
    for (String set : slow.stream().map(Contender::set).distinct().toList()) {
      List<Contender> together = slow.stream().filter(each -> each.set().equals(set)).toList();
      together.forEach(Contender::beginStarts);
      together.forEach(each -> nanos.put(each, each.startsBegun()));
    }
    List<Contender> quick = contenders.stream().filter(each -> !slow.contains(each)).toList();
    List<List<List<Long>>> rounds =
        turns.take(quick.stream().<Supplier<List<Long>>>map(each -> each::starts).toList());
    for (int i = 0; i < quick.size(); i++) {
      nanos.put(quick.get(i), rounds.get(i).stream().flatMap(List::stream).toList());
    }
    return contenders.stream()
        .map(each -> new Latencies(each.name(), Objects.requireNonNull(nanos.get(each))))
        .toList();
  }

  @Override
  public void close() {
    contenders.forEach(each -> each.worker().close());
  }
}
