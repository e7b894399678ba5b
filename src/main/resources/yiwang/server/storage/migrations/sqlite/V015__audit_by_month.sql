-- PostgreSQL keeps the audit by months from this version on. A file of SQLite has no parts; what follows is counted on.
SELECT 1;
