-- A customer without a number is found by a name on the shipment and four digits; the name narrows it down first.
CREATE INDEX "shipments_shipper_named" ON "shipments" ((lower(replace("shipper" ->> 'name', ' ', ''))));
CREATE INDEX "shipments_consignee_named" ON "shipments" ((lower(replace("consignee" ->> 'name', ' ', ''))));
