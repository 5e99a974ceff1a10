package com.example;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.QueueTask;
import dev.dewey.TaskCall;
import dev.dewey.codec.Codecs;
import dev.dewey.codec.container.PrimitiveArrays;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.TaskContext;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The commands of {@link Shop.Desk} as tasks: calling one puts a message on the queue and returns
 * at once, and a consumer runs the command.
 */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
final class Shop_DeskTasks {
  /** {@link Shop.Desk#ship} as a task. */
  static final Ship SHIP = new Ship(InvokerRef.installed());

  /** {@link Shop.Desk#close} as a task. */
  static final Close CLOSE = new Close(InvokerRef.installed());

  /** {@link Shop.Desk#print} as a task. */
  static final Print PRINT = new Print(InvokerRef.installed());

  private Shop_DeskTasks() {}

  /**
   * Puts one call on the queue.
   *
   * @return where the result will appear
   */
  static AsyncData<Map<String, Shop.Page<Shop.Order>>> ship(
      Shop.Order order,
      Shop.Page<String> notes,
      Set<Shop.Unit>[] units,
      char grade,
      float[] weights) {
    return SHIP.enqueue(order, notes, units, grade, weights);
  }

  /**
   * Puts one call on the queue.
   *
   * @return where the result will appear
   */
  static AsyncData<@Nullable Void> close() {
    return CLOSE.enqueue();
  }

  /**
   * Puts one call on the queue.
   *
   * @return where the result will appear
   */
  static AsyncData<byte[][]> print(Collection<int[]> pages, Byte copies, short tray) {
    return PRINT.enqueue(pages, copies, tray);
  }

  /** Queues, schedules and runs {@link Shop.Desk#ship}. */
  static final class Ship extends QueueTask<Ship.Args, Map<String, Shop.Page<Shop.Order>>> {
    private Ship(InvokerRef invoker) {
      super(
          "com.example.Shop.Desk.ship",
          invoker,
          Shop_Desk_Codecs.SHIP,
          Shop_Desk_Codecs.SHIP_RESULT,
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public Ship on(Invoker invoker) {
      return new Ship(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public Map<String, Shop.Page<Shop.Order>> call(
        Shop.Order order,
        Shop.Page<String> notes,
        Set<Shop.Unit>[] units,
        char grade,
        float[] weights) {
      return Shop.Desk.ship(order, notes, units, grade, weights);
    }

    /** Puts one call on the queue. */
    public AsyncData<Map<String, Shop.Page<Shop.Order>>> enqueue(
        Shop.Order order,
        Shop.Page<String> notes,
        Set<Shop.Unit>[] units,
        char grade,
        float[] weights) {
      return prepare(order, notes, units, grade, weights).enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<Map<String, Shop.Page<Shop.Order>>> schedule(
        Shop.Order order,
        Shop.Page<String> notes,
        Set<Shop.Unit>[] units,
        char grade,
        float[] weights,
        LocalDateTime eta,
        boolean convertUtc) {
      return prepare(order, notes, units, grade, weights).schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<Map<String, Shop.Page<Shop.Order>>> prepare(
        Shop.Order order,
        Shop.Page<String> notes,
        Set<Shop.Unit>[] units,
        char grade,
        float[] weights) {
      return prepare(new Args(order, notes, units, grade, weights));
    }

    /** Returns a call whose {@code weights} will be the result of the call before it. */
    public TaskCall.Partial<float[], Map<String, Shop.Page<Shop.Order>>> partial(
        Shop.Order order, Shop.Page<String> notes, Set<Shop.Unit>[] units, char grade) {
      return hole("weights", PrimitiveArrays.FLOATS)
          .with("order", Shop_Desk_Codecs.ORDER, order)
          .with("notes", Shop_Desk_Codecs.PAGE_OF_STRING, notes)
          .with("units", Shop_Desk_Codecs.SET_OF_UNIT_ARRAY, units)
          .with("grade", Codecs.CHAR, grade);
    }

    @Override
    protected Map<String, Shop.Page<Shop.Order>> run(Args args, TaskContext context) {
      return Shop.Desk.ship(args.order(), args.notes(), args.units(), args.grade(), args.weights());
    }

    /** The arguments of one call. */
    public record Args(
        Shop.Order order,
        Shop.Page<String> notes,
        Set<Shop.Unit>[] units,
        char grade,
        float[] weights) {}
  }

  /** Queues, schedules and runs {@link Shop.Desk#close}. */
  static final class Close extends QueueTask<Close.Args, @Nullable Void> {
    private Close(InvokerRef invoker) {
      super(
          "com.example.Shop.Desk.close",
          invoker,
          Shop_Desk_Codecs.CLOSE,
          Codecs.VOID,
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public Close on(Invoker invoker) {
      return new Close(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public void call() {
      Shop.Desk.close();
    }

    /** Puts one call on the queue. */
    public AsyncData<@Nullable Void> enqueue() {
      return prepare().enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<@Nullable Void> schedule(LocalDateTime eta, boolean convertUtc) {
      return prepare().schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<@Nullable Void> prepare() {
      return prepare(new Args());
    }

    @Override
    protected @Nullable Void run(Args args, TaskContext context) {
      Shop.Desk.close();
      return null;
    }

    /** The arguments of one call. */
    public record Args() {}
  }

  /** Queues, schedules and runs {@link Shop.Desk#print}. */
  static final class Print extends QueueTask<Print.Args, byte[][]> {
    private Print(InvokerRef invoker) {
      super(
          "com.example.Shop.Desk.print",
          invoker,
          Shop_Desk_Codecs.PRINT,
          Shop_Desk_Codecs.PRINT_RESULT,
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public Print on(Invoker invoker) {
      return new Print(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public byte[][] call(Collection<int[]> pages, Byte copies, short tray) {
      return Shop.Desk.print(pages, copies, tray);
    }

    /** Puts one call on the queue. */
    public AsyncData<byte[][]> enqueue(Collection<int[]> pages, Byte copies, short tray) {
      return prepare(pages, copies, tray).enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<byte[][]> schedule(
        Collection<int[]> pages, Byte copies, short tray, LocalDateTime eta, boolean convertUtc) {
      return prepare(pages, copies, tray).schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<byte[][]> prepare(Collection<int[]> pages, Byte copies, short tray) {
      return prepare(new Args(pages, copies, tray));
    }

    /** Returns a call whose {@code tray} will be the result of the call before it. */
    public TaskCall.Partial<Short, byte[][]> partial(Collection<int[]> pages, Byte copies) {
      return hole("tray", Codecs.SHORT)
          .with("pages", Shop_Desk_Codecs.COLLECTION_OF_INTS, pages)
          .with("copies", Codecs.BYTE, copies);
    }

    @Override
    protected byte[][] run(Args args, TaskContext context) {
      return Shop.Desk.print(args.pages(), args.copies(), args.tray());
    }

    /** The arguments of one call. */
    public record Args(Collection<int[]> pages, Byte copies, short tray) {}
  }
}
