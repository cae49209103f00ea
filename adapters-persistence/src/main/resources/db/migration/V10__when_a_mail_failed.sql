-- When a mail was tried in vain last: of all that are not sent, the newest says how the mail system is.
alter table mail_queue add column failed_at timestamp(6) with time zone;

-- Codes go before all others that are due.
create index mail_queue_kind on mail_queue (kind, due_at);
