-- What we made of the file before anybody said anything: the suggested mapping with its reasons, questions and a sample.
alter table intake.import add column looked jsonb;
