-- Which tickets lived at a time is read from this index alone; it serves what the one before it served.
CREATE INDEX ticket_lived ON ticket (region, updated_at, registered_at, seq, id);
DROP INDEX ticket_updated;
