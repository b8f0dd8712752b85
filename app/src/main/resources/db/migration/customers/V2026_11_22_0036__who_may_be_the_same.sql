-- A row says that two customers may be one, and what speaks for it. All are found anew by each look.
create table customers.duplicate (
    customer_id bigint   not null,            -- the older one, who would stay
    other_id    bigint   not null,
    score       smallint not null,            -- 0 to 100
    family      boolean  not null,            -- they share something, but bear different first names
    reasons     text[]   not null,            -- strongest first
    primary key (customer_id, other_id)
);
create index duplicate_by_other on customers.duplicate (other_id);
create index duplicate_by_score on customers.duplicate (family, score desc, customer_id, other_id);

-- Letters as one would compare them: small, without marks above and below; Müller, Mueller and Muller are the same.
create function customers.plain(written text) returns text
    language sql immutable parallel safe strict
return replace(replace(replace(
           regexp_replace(
               normalize(translate(replace(replace(lower(written), 'ß', 'ss'), 'æ', 'ae'), 'øłđð', 'oldd'), NFKD),
               '[\u0300-\u036f]', '', 'g'),
           'ae', 'a'), 'oe', 'o'), 'ue', 'u');

-- The words of a name in the order of the alphabet, without titles and legal forms.
create function customers.plain_name(written text) returns text
    language sql immutable parallel safe strict
return (select coalesce(string_agg(word, ' ' order by word), '')
          from regexp_split_to_table(customers.plain(left(written, 200)), '[^[:alnum:]]+') word
         where word <> ''
           and word not in ('mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'herr', 'frau', 'mme', 'gmbh', 'ag', 'kg', 'ug',
                            'ohg', 'gbr', 'ek', 'mbh', 'ltd', 'limited', 'inc', 'llc', 'plc', 'corp', 'co', 'company',
                            'sa', 'sarl', 'sas', 'srl', 'spa', 'bv', 'nv', 'oy', 'ab', 'as', 'aps', 'und', 'and', 'the'));

-- A street as one would compare it: "Hauptstr. 5 a" is "hauptstr5a", and so is "Hauptstraße 5A".
create function customers.plain_street(written text) returns text
    language sql immutable parallel safe strict
return regexp_replace(
           regexp_replace(customers.plain(left(written, 200)), 'strasse|street|str\.?', 'str', 'g'),
           '[^[:alnum:]]', '', 'g');

-- An address as its owner may have meant it: without what follows a plus, without dots where they mean nothing, and with
-- the usual slips of the finger mended.
create function customers.plain_email(written text) returns text
    language sql immutable parallel safe strict
return (select case when domain = 'gmail.com' then replace(name, '.', '') else name end || '@' || domain
          from (select split_part(split_part(lower(left(written, 320)), '@', 1), '+', 1) as name,
                       case regexp_replace(split_part(lower(left(written, 320)), '@', 2), '\.(con|cmo|ocm|vom|comm)$', '.com')
                           when 'googlemail.com' then 'gmail.com'
                           when 'gmial.com' then 'gmail.com'
                           when 'gmai.com' then 'gmail.com'
                           when 'gamil.com' then 'gmail.com'
                           when 'gmal.com' then 'gmail.com'
                           when 'gnail.com' then 'gmail.com'
                           when 'gmaill.com' then 'gmail.com'
                           when 'gmail.de' then 'gmail.com'
                           when 'gmail.co' then 'gmail.com'
                           when 'hotmial.com' then 'hotmail.com'
                           when 'hotmai.com' then 'hotmail.com'
                           when 'homail.com' then 'hotmail.com'
                           when 'outlok.com' then 'outlook.com'
                           when 'yaho.com' then 'yahoo.com'
                           when 'yahooo.com' then 'yahoo.com'
                           when 'icloud.co' then 'icloud.com'
                           when 'gmx.dee' then 'gmx.de'
                           when 'web.dee' then 'web.de'
                           else regexp_replace(split_part(lower(left(written, 320)), '@', 2),
                                               '\.(con|cmo|ocm|vom|comm)$', '.com')
                       end as domain) parts);
