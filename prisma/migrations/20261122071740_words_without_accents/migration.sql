-- The words of cases without their accents, which people on phones leave out.
DROP INDEX "case_words";
CREATE INDEX "case_words" ON "case" USING GIN (to_tsvector('simple', 'o' || replace("organization_id"::text, '-', '') || ' ' || translate(left("text", 2000), 'áàâäãåÁÀÂÄÃÅéèêëÉÈÊËíìîïÍÌÎÏóòôöõÓÒÔÖÕúùûüÚÙÛÜñÑçÇ', 'aaaaaaaaaaaaeeeeeeeeiiiiiiiioooooooooouuuuuuuunncc')));
