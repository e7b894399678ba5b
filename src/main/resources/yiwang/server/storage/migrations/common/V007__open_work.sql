-- What stands or was touched lately is found without reading what is over.
CREATE INDEX ticket_updated ON ticket (region, updated_at);
CREATE INDEX ladder_notice_standing ON ladder_notice (region, unit, seq) WHERE ended_at IS NULL;
