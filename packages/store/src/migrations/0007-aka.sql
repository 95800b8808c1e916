-- Finds a post by the other id under which its source speaks of it: so the instances of Mastodon tell that one is gone.
create index mention_aka on listening.mention using hash ((post ->> 'aka')) where post ->> 'aka' is not null;
