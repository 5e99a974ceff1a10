package com.example.warehouse.inventory;

import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.codec.container.Containers;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullUnmarked;

/** How arguments and results of {@link InventoryReconciliationCommands} travel as JSON. */
@NullUnmarked
@Generated("dev.dewey.processor.CommandProcessor")
final class InventoryReconciliationCommands_Codecs {
  static final JsonCodec<
          InventoryReconciliationCommandsTasks.ReconcileInventoryOfWarehouseWithLedger.Args>
      RECONCILE_INVENTORY_OF_WAREHOUSE_WITH_LEDGER =
          new ReconcileInventoryOfWarehouseWithLedgerCodec();

  static final JsonCodec<InventoryReconciliationCommandsTasks.NotifySupplierOfDiscrepancies.Args>
      NOTIFY_SUPPLIER_OF_DISCREPANCIES = new NotifySupplierOfDiscrepanciesCodec();

  static final JsonCodec<InventoryReconciliationCommands.DiscrepancyReport> DISCREPANCY_REPORT =
      Containers.nullable(new DiscrepancyReportCodec());

  static final JsonCodec<List<String>> LIST_OF_STRING = Containers.list(Codecs.STRING);

  static final JsonCodec<List<Integer>> LIST_OF_INT = Containers.list(Codecs.INT);

  static final JsonCodec<Map<String, List<Integer>>> MAP_OF_LIST_OF_INT =
      Containers.map(LIST_OF_INT);

  static final JsonCodec<List<InventoryReconciliationCommands.DiscrepancyReport>>
      LIST_OF_DISCREPANCY_REPORT = Containers.list(DISCREPANCY_REPORT);

  static final JsonCodec<Map<String, List<InventoryReconciliationCommands.DiscrepancyReport>>>
      MAP_OF_LIST_OF_DISCREPANCY_REPORT = Containers.map(LIST_OF_DISCREPANCY_REPORT);

  static final JsonCodec<Map<String, List<InventoryReconciliationCommands.DiscrepancyReport>>>
      RECONCILE_INVENTORY_OF_WAREHOUSE_WITH_LEDGER_RESULT = MAP_OF_LIST_OF_DISCREPANCY_REPORT;

  private InventoryReconciliationCommands_Codecs() {}

  private static final class ReconcileInventoryOfWarehouseWithLedgerCodec
      implements JsonCodec<
          InventoryReconciliationCommandsTasks.ReconcileInventoryOfWarehouseWithLedger.Args> {
    private static final FieldNames FIELDS =
        FieldNames.of(
            "warehouseIdentifier",
            "articleNumbersToReconcile",
            "expectedQuantitiesByArticleNumber",
            "reportDiscrepanciesToSupplier");

    @Override
    public void write(
        JsonOutput out,
        InventoryReconciliationCommandsTasks.ReconcileInventoryOfWarehouseWithLedger.Args value) {
      out.beginObject();
      Codecs.STRING.write(out.name("warehouseIdentifier"), value.warehouseIdentifier());
      LIST_OF_STRING.write(
          out.name("articleNumbersToReconcile"), value.articleNumbersToReconcile());
      MAP_OF_LIST_OF_INT.write(
          out.name("expectedQuantitiesByArticleNumber"), value.expectedQuantitiesByArticleNumber());
      out.name("reportDiscrepanciesToSupplier").value(value.reportDiscrepanciesToSupplier());
      out.endObject();
    }

    @Override
    public InventoryReconciliationCommandsTasks.ReconcileInventoryOfWarehouseWithLedger.Args read(
        JsonInput in) {
      String warehouseIdentifier = null;
      List<String> articleNumbersToReconcile = null;
      Map<String, List<Integer>> expectedQuantitiesByArticleNumber = null;
      boolean reportDiscrepanciesToSupplier = false;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> warehouseIdentifier = Codecs.STRING.read(in);
          case 1 -> articleNumbersToReconcile = LIST_OF_STRING.read(in);
          case 2 -> expectedQuantitiesByArticleNumber = MAP_OF_LIST_OF_INT.read(in);
          case 3 -> reportDiscrepanciesToSupplier = in.nextBoolean();
        }
      }
      in.endObject();
      return new InventoryReconciliationCommandsTasks.ReconcileInventoryOfWarehouseWithLedger.Args(
          warehouseIdentifier,
          articleNumbersToReconcile,
          expectedQuantitiesByArticleNumber,
          reportDiscrepanciesToSupplier);
    }
  }

  private static final class NotifySupplierOfDiscrepanciesCodec
      implements JsonCodec<
          InventoryReconciliationCommandsTasks.NotifySupplierOfDiscrepancies.Args> {
    private static final FieldNames FIELDS = FieldNames.of("report", "supplierAddress");

    @Override
    public void write(
        JsonOutput out,
        InventoryReconciliationCommandsTasks.NotifySupplierOfDiscrepancies.Args value) {
      out.beginObject();
      DISCREPANCY_REPORT.write(out.name("report"), value.report());
      Codecs.STRING.write(out.name("supplierAddress"), value.supplierAddress());
      out.endObject();
    }

    @Override
    public InventoryReconciliationCommandsTasks.NotifySupplierOfDiscrepancies.Args read(
        JsonInput in) {
      InventoryReconciliationCommands.DiscrepancyReport report = null;
      String supplierAddress = null;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> report = DISCREPANCY_REPORT.read(in);
          case 1 -> supplierAddress = Codecs.STRING.read(in);
        }
      }
      in.endObject();
      return new InventoryReconciliationCommandsTasks.NotifySupplierOfDiscrepancies.Args(
          report, supplierAddress);
    }
  }

  private static final class DiscrepancyReportCodec
      implements JsonCodec<InventoryReconciliationCommands.DiscrepancyReport> {
    private static final FieldNames FIELDS =
        FieldNames.of(
            "warehouseIdentifier",
            "discrepanciesByArticleNumber",
            "reportsOfSubordinateWarehouses");

    @Override
    public void write(JsonOutput out, InventoryReconciliationCommands.DiscrepancyReport value) {
      out.beginObject();
      Codecs.STRING.write(out.name("warehouseIdentifier"), value.warehouseIdentifier());
      MAP_OF_LIST_OF_INT.write(
          out.name("discrepanciesByArticleNumber"), value.discrepanciesByArticleNumber());
      LIST_OF_DISCREPANCY_REPORT.write(
          out.name("reportsOfSubordinateWarehouses"), value.reportsOfSubordinateWarehouses());
      out.endObject();
    }

    @Override
    public InventoryReconciliationCommands.DiscrepancyReport read(JsonInput in) {
      String warehouseIdentifier = null;
      Map<String, List<Integer>> discrepanciesByArticleNumber = null;
      List<InventoryReconciliationCommands.DiscrepancyReport> reportsOfSubordinateWarehouses = null;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> warehouseIdentifier = Codecs.STRING.read(in);
          case 1 -> discrepanciesByArticleNumber = MAP_OF_LIST_OF_INT.read(in);
          case 2 -> reportsOfSubordinateWarehouses = LIST_OF_DISCREPANCY_REPORT.read(in);
        }
      }
      in.endObject();
      return new InventoryReconciliationCommands.DiscrepancyReport(
          warehouseIdentifier, discrepanciesByArticleNumber, reportsOfSubordinateWarehouses);
    }
  }
}
