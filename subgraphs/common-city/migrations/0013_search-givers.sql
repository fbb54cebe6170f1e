-- Organisations are found by what they give, too: what was made before is made anew when common-city starts.
truncate search_records, search_vocabulary;
