-- The newest entries of an action, however few there are among however many others.
create index history_action on history (action, id);
