-- The mail as HTML: null where it has plain text alone, and whenever there is no body any more.
alter table mail_queue add column html varchar;

alter table mailbox add column html varchar;
