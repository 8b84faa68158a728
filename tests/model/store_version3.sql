PRAGMA application_id = 1246382897;
PRAGMA user_version = 3;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE event (
    seq          INTEGER PRIMARY KEY CHECK (seq > 0),
    uid          BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    prev_hash    BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash         BLOB NOT NULL CHECK (length(hash) = 32),
    at           TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    origin       TEXT NOT NULL CHECK (length(origin) > 0),
    actor        TEXT NOT NULL,
    role         TEXT NOT NULL,
    approver     TEXT NOT NULL,
    reason       TEXT NOT NULL,
    batch        TEXT NOT NULL CHECK (length(batch) = 36),
    entity       TEXT NOT NULL CHECK (entity IN ('organization', 'location', 'service', 'category', 'closure', 'holiday',
                                                 'synonym')),
    entity_id    TEXT NOT NULL CHECK (length(entity_id) = 36),
    base_version INTEGER NOT NULL CHECK (base_version >= 0),
    version      INTEGER NOT NULL,
    op           TEXT NOT NULL CHECK (op IN ('put', 'retire', 'revert', 'erase')),
    body_hash    BLOB CHECK (length(body_hash) = 32),
    CHECK (version = base_version + (op <> 'erase')),
    CHECK ((body_hash IS NULL) = (op = 'retire')),
    CHECK (approver = '' OR approver <> actor),
    CHECK (origin = 'shipped' OR (actor <> '' AND reason <> ''))
) STRICT;
INSERT INTO event VALUES(1,X'601e462c59593a0c3ba339e2e73f5ca9',X'0000000000000000000000000000000000000000000000000000000000000000',X'1a9fd4d06c1d1675c8a4125d753cf3b356e7044d0208fe7a8f8235e9545da2e6','2026-11-22T23:52:42Z','import','김민원','operator','','처음 넣음','c49f9318-77dd-48a3-9c2b-3af2ca1c1198','service','11111111-1111-4111-8111-111111111111',0,1,'put',X'9d17451b1e8212290fe87495ad16eb67332f5c6ff6970911f1fc8ec8b2fc7c7f');
INSERT INTO event VALUES(2,X'e4749f81d74c4d3df8e073849cb70a2d',X'1a9fd4d06c1d1675c8a4125d753cf3b356e7044d0208fe7a8f8235e9545da2e6',X'e0297e40282caeeb3172db646715c7553c6648dfdcdebc2ba372039e43192cfb','2026-11-22T23:52:42Z','import','김민원','operator','','처음 넣음','c49f9318-77dd-48a3-9c2b-3af2ca1c1198','service','11111111-1111-4111-8111-111111111112',0,1,'put',X'ae48928f2efa02c0362bed4d7e752e7aafeec76fbaf25d128b5aa893f9f3d3b7');
INSERT INTO event VALUES(3,X'a17d23bac886f0910bf8236e13781748',X'e0297e40282caeeb3172db646715c7553c6648dfdcdebc2ba372039e43192cfb',X'0725690370e7b46167dbbfd4d5983949ea571045787901eeb7140c34f65fdbd9','2026-11-22T23:52:42Z','operator','김민원','operator','','선거일','b249bb16-0dea-4ace-bfd1-ddf0ab39001a','holiday','e8119a67-c1be-55f7-abd7-e20f098b319f',0,1,'put',X'2532484f8e6dbd614c18875adb15da9b3e1af09dcd8d163b5a19fe2d2c2351cb');
INSERT INTO event VALUES(4,X'1557fba4c4cb220c71794e5987e36823',X'0725690370e7b46167dbbfd4d5983949ea571045787901eeb7140c34f65fdbd9',X'3a595cd58af88802455c5f00c40a2b18a08328ae2e820ec07e0d9af9eb8ac2fa','2026-11-22T23:52:42Z','operator','이확인','operator','','전화로 확인','f9c7d805-9890-4816-954d-2be5a95e6b22','service','11111111-1111-4111-8111-111111111111',1,2,'put',X'ddb93f28fa4cec653382ab098f6404fe3cd9240d2cb5de6b6ce0761c3501895b');
INSERT INTO event VALUES(5,X'8acafc9ce38d205d508ceba43ec2bd11',X'3a595cd58af88802455c5f00c40a2b18a08328ae2e820ec07e0d9af9eb8ac2fa',X'5afdb0a4e51db216d01c2a99c1b776f40b3b2c461393a16b3035eac8ead19f7a','2026-11-22T23:52:42Z','operator','김민원','operator','','되돌림','27a2a6b1-de9a-4866-8cc5-57f807f8e8f0','service','11111111-1111-4111-8111-111111111111',2,3,'revert',X'3a62a655695172e1c548382ff2b78104c709889eb36918caaab1f89ea0f7da28');
INSERT INTO event VALUES(6,X'87d568c7f13a7c5fede33dc12876dd09',X'5afdb0a4e51db216d01c2a99c1b776f40b3b2c461393a16b3035eac8ead19f7a',X'ccc811fe0de3c5bc63685a8718856b4b810e827264fd6e4f9761eff34e31d6ba','2026-11-22T23:52:42Z','operator','이확인','operator','','이름을 잘못 적음','d01db60b-9422-4de6-ada4-54a04641ebe3','service','11111111-1111-4111-8111-111111111111',3,3,'erase',X'334f17e36ff7f8741573d1367881343c2d7fa5a46917fda51ac6e3fbbd575ec7');
CREATE TABLE body (
    seq  INTEGER PRIMARY KEY REFERENCES event (seq),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    json TEXT NOT NULL
) STRICT;
INSERT INTO body VALUES(1,X'9c9a6c39f61735f9157979d24c96354a','{"description":"방문 돌봄을 안내합니다.","id":"11111111-1111-4111-8111-111111111111","name":"어르신 돌봄 상담","phones":[{"id":"21111111-1111-4111-8111-111111111111","number":"063-281-0001"}],"status":"active","x_kiosk":{"category":"care","external_id":"care-1","kind":"programme","rank":1,"slug":"care-1","summary":"돌봄 안내","visibility":"everyone"}}');
INSERT INTO body VALUES(2,X'f735dfa1e6ef92e67fcbf7ff4eb3c2a1','{"description":"농기계를 빌려줍니다.","id":"11111111-1111-4111-8111-111111111112","name":"농기계 임대","phones":[{"id":"21111111-1111-4111-8111-111111111112","number":"063-281-0002"}],"status":"active","x_kiosk":{"category":"farm","external_id":"farm-1","kind":"facility","rank":2,"slug":"farm-1","summary":"농기계","visibility":"everyone"}}');
INSERT INTO body VALUES(3,X'd7595d47da00dc0293bb3db0f3d2b4a3','{"date":"2028-04-12","id":"e8119a67-c1be-55f7-abd7-e20f098b319f","kind":"election","name":"제23대 국회의원 선거일","source":"선거관리위원회 공고"}');
INSERT INTO body VALUES(5,X'135f7553e9e75e21104cf67fd49ede1a','{"description":"방문 돌봄을 안내합니다.","id":"11111111-1111-4111-8111-111111111111","name":"어르신 돌봄 상담","phones":[{"id":"21111111-1111-4111-8111-111111111111","number":"063-281-0001"}],"status":"active","x_kiosk":{"category":"care","external_id":"care-1","kind":"programme","rank":1,"slug":"care-1","summary":"돌봄 안내","visibility":"everyone"}}');
INSERT INTO body VALUES(6,X'092291042d1aba48b5cede6cbd19e469','{"erased_seq":4}');
CREATE TABLE erasure (
    seq    INTEGER PRIMARY KEY REFERENCES event (seq),
    by_seq INTEGER NOT NULL REFERENCES event (seq)
) STRICT;
INSERT INTO erasure VALUES(4,6);
CREATE TABLE entity (
    entity_id TEXT PRIMARY KEY,
    entity    TEXT NOT NULL,
    version   INTEGER NOT NULL CHECK (version > 0),
    seq       INTEGER NOT NULL REFERENCES event (seq),   -- of the event whose body is the current document
    first_seq INTEGER NOT NULL REFERENCES event (seq),
    retired   INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO entity VALUES('11111111-1111-4111-8111-111111111111','service',3,5,1,0);
INSERT INTO entity VALUES('11111111-1111-4111-8111-111111111112','service',1,2,2,0);
INSERT INTO entity VALUES('e8119a67-c1be-55f7-abd7-e20f098b319f','holiday',1,3,3,0);
CREATE TABLE entry (
    entry_no     INTEGER PRIMARY KEY,                    -- first_seq of the service: stable, for the search index
    entity_id    TEXT NOT NULL UNIQUE,
    external_id  TEXT NOT NULL,
    slug         TEXT NOT NULL,
    status       TEXT NOT NULL,                          -- HSDS's, or 'retired'
    visibility   TEXT NOT NULL CHECK (visibility IN ('everyone', 'sensitive', 'staff')),
    kind         TEXT NOT NULL,
    category     TEXT NOT NULL,
    need         TEXT NOT NULL,                          -- x_kiosk.group
    rank         INTEGER NOT NULL,
    folded       INTEGER NOT NULL CHECK (folded IN (0, 1)),
    name         TEXT NOT NULL CHECK (length(trim(name)) > 0),
    summary      TEXT NOT NULL,
    number       TEXT NOT NULL,
    dial_class   TEXT NOT NULL,
    period_start TEXT,
    period_end   TEXT,
    period_note  TEXT NOT NULL,
    application_window TEXT NOT NULL,                    -- x_kiosk.window as JSON, or ''
    source       TEXT NOT NULL,
    source_date  TEXT,
    assured_date TEXT,
    confirmed    TEXT,
    texts        TEXT NOT NULL,                          -- {"en":{"name":...}} or ''
    opening      TEXT NOT NULL,                          -- opening_part() as JSON
    same_as      TEXT NOT NULL,                          -- external id of its twin, or ''
    shown_as     TEXT,                                   -- entity_id of the twin that is shown in its place
    listed       INTEGER NOT NULL CHECK (listed IN (0, 1))
, leans_on TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO entry VALUES(1,'11111111-1111-4111-8111-111111111111','care-1','care-1','active','everyone','programme','care','',1,0,'어르신 돌봄 상담','돌봄 안내','063-281-0001','area',NULL,NULL,'','','',NULL,NULL,NULL,'','{}','',NULL,1,'');
INSERT INTO entry VALUES(2,'11111111-1111-4111-8111-111111111112','farm-1','farm-1','active','everyone','facility','farm','',2,0,'농기계 임대','농기계','063-281-0002','area',NULL,NULL,'','','',NULL,NULL,NULL,'','{}','',NULL,1,'');
CREATE TABLE phone (
    entity_id TEXT NOT NULL,
    position  INTEGER NOT NULL,
    digits    TEXT NOT NULL CHECK (digits <> ''),
    number    TEXT NOT NULL,
    PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO phone VALUES('11111111-1111-4111-8111-111111111111',0,'0632810001','063-281-0001');
INSERT INTO phone VALUES('11111111-1111-4111-8111-111111111112',0,'0632810002','063-281-0002');
CREATE TABLE category (
    entity_id TEXT PRIMARY KEY,
    code      TEXT NOT NULL UNIQUE CHECK (code <> ''),
    place     INTEGER NOT NULL,
    icon      TEXT NOT NULL,
    name      TEXT NOT NULL,
    texts     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE holiday (
    entity_id TEXT PRIMARY KEY,
    day       TEXT NOT NULL,
    name      TEXT NOT NULL,
    kind      TEXT NOT NULL,
    source    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO holiday VALUES('e8119a67-c1be-55f7-abd7-e20f098b319f','2028-04-12','제23대 국회의원 선거일','election','선거관리위원회 공고');
CREATE TABLE category_count (
    category TEXT PRIMARY KEY,
    listed   INTEGER NOT NULL CHECK (listed >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO category_count VALUES('care',1);
INSERT INTO category_count VALUES('farm',1);
CREATE TABLE digest (
    projection TEXT PRIMARY KEY,
    row_count  INTEGER NOT NULL,
    row_sum    BLOB NOT NULL CHECK (length(row_sum) = 16)
) STRICT, WITHOUT ROWID;
INSERT INTO digest VALUES('category',0,X'00000000000000000000000000000000');
INSERT INTO digest VALUES('entity',3,X'f65fdac4e62886c9967cbdd4b10afd96');
INSERT INTO digest VALUES('entry',2,X'56bd4432e18c9127addb422967f81ae3');
INSERT INTO digest VALUES('holiday',1,X'ce9a27ab6ed49411e5cca3554ba85b93');
INSERT INTO digest VALUES('own_hours',0,X'00000000000000000000000000000000');
INSERT INTO digest VALUES('phone',2,X'825e096ec498095421f6cca246d7364f');
CREATE TABLE search_entry (
    entry_no  INTEGER PRIMARY KEY,
    slot      INTEGER NOT NULL UNIQUE,        -- its place in the blocks
    successor TEXT NOT NULL,                  -- external id of what a defunct entry became, or ''
    list_name TEXT NOT NULL,                  -- x_kiosk.list_name by language, or ''
    words     BLOB NOT NULL,                  -- the shared words that it holds
    stamp     INTEGER NOT NULL                -- of the row
) STRICT;
INSERT INTO search_entry VALUES(1,0,'','',X'020c14141414',3184993928980948078);
INSERT INTO search_entry VALUES(2,1,'','',X'124c1414',-8731490884984346064);
CREATE TABLE search_word (
    word     INTEGER PRIMARY KEY,             -- number * 2, and 1 more for a description's word
    spelling BLOB NOT NULL UNIQUE,            -- of its letters, or the key of what it stands for
    text     TEXT NOT NULL,
    stamp    INTEGER NOT NULL
) STRICT;
INSERT INTO search_word VALUES(0,X'4063617465676f72793a63617265','',1151207030360291874);
INSERT INTO search_word VALUES(1,X'74c31304861305','돌봄',1495296183074463245);
INSERT INTO search_word VALUES(2,X'4063617465676f72793a6661726d','',5131555094893875157);
INSERT INTO search_word VALUES(3,X'74c80f028219','안내',3913167972439361458);
INSERT INTO search_word VALUES(5,X'74c60f08851502','방문',-1765795945516240266);
INSERT INTO search_word VALUES(7,X'74c31304861305881704','돌봄을',2331537964791301271);
INSERT INTO search_word VALUES(9,X'74c80f0282198e0f068218830f','안내합니다',-4012706902981097618);
INSERT INTO search_word VALUES(11,X'74c213088118811218','농기계',-4236584855213687469);
INSERT INTO search_word VALUES(13,X'74c213088118811218841704','농기계를',7748115652042451096);
INSERT INTO search_word VALUES(15,X'74c6180484128915068218830f','빌려줍니다',-7992254287441649083);
CREATE TABLE search_posting (
    word  INTEGER NOT NULL,
    part  INTEGER NOT NULL,                   -- of 4,096 slots
    slots BLOB NOT NULL,
    PRIMARY KEY (word, part)
) STRICT, WITHOUT ROWID;
INSERT INTO search_posting VALUES(0,0,X'02');
INSERT INTO search_posting VALUES(1,0,X'04');
INSERT INTO search_posting VALUES(2,0,X'0a');
INSERT INTO search_posting VALUES(3,0,X'04');
INSERT INTO search_posting VALUES(5,0,X'04');
INSERT INTO search_posting VALUES(7,0,X'04');
INSERT INTO search_posting VALUES(9,0,X'04');
INSERT INTO search_posting VALUES(11,0,X'0c');
INSERT INTO search_posting VALUES(13,0,X'0c');
INSERT INTO search_posting VALUES(15,0,X'0c');
CREATE TABLE search_block (
    block INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL,                   -- of the bytes
    bytes BLOB NOT NULL
) STRICT;
INSERT INTO search_block VALUES(0,-4050822089754850595,X'001001818080800400020000046361726500020013c8118417871802c31304861305c70f08830f05078c060a84088a0412efac2fb3292ef42f2cb02f2df3212eb4212d030adba19e9da39c9b9b9b9c0000011002828080800400000000046661726d0002000dc213088118811218c818058319058301018c040aee2f2eab29abe52db425030adba19e9da39c9b9b9b9d0000');
INSERT INTO search_block VALUES(8589934592,-4020697830898205398,X'0000010906c3130486130500000100010905c80f02821900000200010906c60f0885150200000300010909c313048613058817040000040001090cc80f0282198e0f068218830f00000500010908c2130881188112180000060001090bc2130881188112188417040000070001090cc6180484128915068218830f0000');
CREATE TABLE search_synonym (
    entity_id TEXT PRIMARY KEY,
    document  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE search_state (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    stamp INTEGER NOT NULL
) STRICT;
INSERT INTO search_state VALUES(1,-8071519920653055993);
CREATE TABLE own_hours (                                 -- of locations and organizations
    entity_id TEXT PRIMARY KEY,
    opening   TEXT NOT NULL                              -- opening_part() as JSON
) STRICT, WITHOUT ROWID;
CREATE INDEX event_of_entity ON event (entity_id, seq);
CREATE TRIGGER event_follows_head BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
  OR NEW.prev_hash IS NOT coalesce((SELECT hash FROM event WHERE seq = NEW.seq - 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'an event must follow the head of the journal'); END;
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
CREATE TRIGGER body_is_never_changed BEFORE UPDATE ON body
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER body_is_deleted_by_erasure_only BEFORE DELETE ON body
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE seq = OLD.seq)
BEGIN SELECT RAISE(ABORT, 'a body goes by an erase event only'); END;
CREATE TRIGGER erasure_is_never_changed BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER erasure_is_never_deleted BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
CREATE UNIQUE INDEX entry_by_external_id ON entry (external_id) WHERE external_id <> '';
CREATE UNIQUE INDEX entry_by_slug ON entry (slug) WHERE slug <> '' AND status <> 'retired';
CREATE INDEX entry_by_twin ON entry (same_as) WHERE same_as <> '';
CREATE INDEX entry_listed ON entry (category, rank, name, entity_id) WHERE listed = 1;
CREATE INDEX entry_hotline ON entry (rank, name, entity_id) WHERE listed = 1 AND kind = 'hotline';
CREATE INDEX phone_by_digits ON phone (digits);
CREATE INDEX search_entry_by_successor ON search_entry (successor) WHERE successor <> '';
COMMIT;
