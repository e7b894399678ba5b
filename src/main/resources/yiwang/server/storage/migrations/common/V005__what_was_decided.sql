-- Labels, precedents and returns are readings of the journal: found by these, kept nowhere else. A query that is to use one
-- says its condition word for word.
CREATE INDEX journal_labels ON journal (region, seq) WHERE verb IN ('confirm', 'reclassify');
CREATE INDEX journal_designations ON journal (region, seq) WHERE verb = 'designate';
CREATE INDEX journal_returns ON journal (region, subject_id) WHERE verb IN ('grant', 'undetermined');
CREATE INDEX ticket_terminated ON ticket (region, seq) WHERE state = 'TERMINATED';
